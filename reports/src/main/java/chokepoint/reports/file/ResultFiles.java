package chokepoint.reports.file;

import chokepoint.reports.Build;
import chokepoint.reports.statistics.Ensemble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a report, complete in memory before the first is written. */
public final class ResultFiles {

    private final List<ResultFile> files;

    private ResultFiles(List<ResultFile> files) {
        this.files = files;
    }

    /**
     * The data files of an ensemble, the given further ones, and the manifest over them all.
     *
     * @param further pages and charts
     */
    public static ResultFiles of(Ensemble ensemble, Build build, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(ReservesFile.of(ensemble));
        files.add(OutcomesFile.of(ensemble));
        files.add(SeriesFile.of(ensemble));
        files.add(InputsFile.of(ensemble.scenario().inputs()));
        files.addAll(further);
        files.add(ManifestFile.of(ensemble, build, List.copyOf(files)));
        return new ResultFiles(List.copyOf(files));
    }

    /** The files, the manifest last. */
    public List<ResultFile> files() {
        return files;
    }

    /** Writes the files into an existing folder. */
    public void writeTo(Path folder) throws IOException {
        for (ResultFile file : files) {
            Path target = folder.resolve(file.path());
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(target, file.bytes());
        }
    }
}
