package chokepoint.studies.store;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.table.StoreColumn;
import chokepoint.studies.store.table.StoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide to results holds every table and column of the store; the message holds what belongs there. */
class StoreDocumentTest {

    @Test
    void theDocumentHoldsEveryTable() throws IOException {
        String document = Files.readString(Path.of("../docs/results.md"));
        for (StoreTable table : StoreTable.values()) {
            assertThat(document).contains(text(table));
        }
    }

    static String text(StoreTable table) {
        StringBuilder text = new StringBuilder("### " + table.key() + "\n\n" + table.about() + "\n\n");
        text.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
        for (StoreColumn column : table.columns(Catalogue.SHIPPED)) {
            text.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.kind().sql())
                    .append(" | ")
                    .append(column.unit())
                    .append(" | ")
                    .append(column.meaning())
                    .append(". |\n");
        }
        return text.toString();
    }
}
