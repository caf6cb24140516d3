package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.studies.workspace.OutputRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the comparison refuses before it writes anything. */
class ReportCommandTest {

    @TempDir
    private Path temp;

    private static ReportCommand parsed(Object... arguments) {
        ReportCommand command = new ReportCommand();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        new CommandLine(command).parseArgs(texts);
        return command;
    }

    @Test
    void everyFolderThatIsNoFinishedRunIsNamed() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path out = temp.resolve("out");

        assertThatThrownBy(() ->
                        parsed(temp.resolve("missing"), empty, "--out", out).call())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("missing: no such folder")
                .hasMessageContaining("empty: holds no manifest.json");
        assertThat(temp)
                .isDirectoryContaining(path -> path.equals(empty))
                .isDirectoryNotContaining(path -> path.equals(out));
    }

    @Test
    void aRunIsNotOverwrittenByItsComparison() {
        assertThatThrownBy(() -> parsed(temp, temp.resolve("other"), "--out", temp.resolve("."))
                        .call())
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("is one of the runs to compare");
    }
}
