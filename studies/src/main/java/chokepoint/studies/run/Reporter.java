package chokepoint.studies.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Whoever draws and writes what a study found. It is called from the study's own thread.
 *
 * @param <F> what is found
 */
public interface Reporter<F> {

    /**
     * Where a report is written.
     *
     * @param draft an empty folder for its files
     * @param home folder of the experiment
     * @param beside files that lie there already and belong into the report's manifest, relative to it, with slashes
     */
    record Place(Path draft, Path home, List<String> beside) {}

    /** Says what was found, before any file is written. */
    void say(F found);

    /** Writes the files. */
    void write(F found, Place place) throws IOException, InterruptedException;

    /** Nobody: nothing is said or written besides the runs themselves. */
    static <F> Reporter<F> nobody() {
        return new Reporter<>() {
            @Override
            public void say(F found) {
                // there is nobody to tell
            }

            @Override
            public void write(F found, Place place) {
                // there is nothing to write
            }
        };
    }
}
