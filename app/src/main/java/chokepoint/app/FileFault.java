package chokepoint.app;

import chokepoint.core.store.StoreException;
import chokepoint.reports.store.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file or folder that the system refuses, told in one line: what, why, and what to do. */
final class FileFault {

    /** What to do about a folder of which the same command makes the rest. */
    static final String GO_ON =
            "Make room or give access and run the same command again: it goes on from what is finished;"
                    + " or choose another folder with --out";

    /** What to do about a folder that is made in one go. */
    static final String AGAIN = "Make room or give access, or choose another folder with --out";

    private FileFault() {}

    /** Something that writes. */
    interface Writing {
        void run() throws IOException, InterruptedException;
    }

    /** Something that writes and has a result. */
    interface Making<T> {
        T make() throws IOException, InterruptedException;
    }

    /**
     * Writes; a failure becomes one line.
     *
     * @param target what is written, as it was given
     */
    static void telling(Path target, String whatToDo, Writing writing) throws InterruptedException {
        made(target, whatToDo, () -> {
            writing.run();
            return target;
        });
    }

    /** Likewise with a result. */
    static <T> T made(Path target, String whatToDo, Making<T> making) throws InterruptedException {
        try {
            return making.make();
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(target, whatToDo, e);
        }
    }

    /** What to say when something cannot be written. */
    static StoreException unwritable(Path target, String whatToDo, Exception e) {
        return new StoreException(target + " cannot be written: " + Disk.reason(e) + ". " + whatToDo, e);
    }

    /** What to say when something that was named cannot be read. */
    static StoreException unreadable(Path file, Exception e) {
        return new StoreException(
                file + " cannot be read: " + Disk.reason(e) + ". Give access to it, or name another", e);
    }
}
