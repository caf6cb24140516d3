package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.Parameter;
import chokepoint.scenarios.language.ParametersPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of keys, parameters and tables is generated. When this fails after a wanted change, write it anew with
 * {@code mvn -pl sim-core,scenarios test -Dtest=ParametersPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dchokepoint.docs.write=true}.
 */
final class ParametersPageTest {

    private static final Path PAGE = Path.of("..", "docs", "parameters.md");

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("chokepoint.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ParametersPage.text());
        }
        assertThat(PAGE).as("docs/parameters.md is stale: see this class").hasContent(ParametersPage.text());
    }

    @Test
    void namesEveryParameter() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(ParametersPage.text()).contains("`" + parameter.path() + "`");
        }
    }
}
