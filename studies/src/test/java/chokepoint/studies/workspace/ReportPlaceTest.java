package chokepoint.studies.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves of a report without a manifest, as a search for policies writes it. */
class ReportPlaceTest {

    @TempDir
    private Path folder;

    @Test
    void aDraftIsThrownAwayAndTheOldReportStays() throws IOException {
        Files.writeString(folder.resolve("front.csv"), "old");
        Files.writeString(ReportPlace.draft(folder).resolve("front.csv"), "half");

        ReportPlace.finish(folder);

        assertThat(folder.resolve("front.csv")).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }

    @Test
    void aWholeReportWhoseFilesWerePartlyMovedIsFinished() throws IOException {
        Files.writeString(folder.resolve("front.csv"), "new");
        Files.writeString(folder.resolve("front.svg"), "old");
        Files.createDirectories(ReportPlace.finished(folder));
        Files.writeString(ReportPlace.finished(folder).resolve("front.svg"), "new");

        ReportPlace.finish(folder);

        assertThat(folder.resolve("front.csv")).hasContent("new");
        assertThat(folder.resolve("front.svg")).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }
}
