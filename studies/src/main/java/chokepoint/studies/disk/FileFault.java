package chokepoint.studies.disk;

import chokepoint.core.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file or folder that the system refuses, told in one line: what, why, and what to do. */
public final class FileFault {

    /** What to do about a folder of which the same command makes the rest. */
    public static final String GO_ON =
            "Make room or give access and run the same command again: it goes on from what is finished;"
                    + " or choose another folder with --out";

    /** What to do about a folder that is made in one go. */
    public static final String AGAIN = "Make room or give access, or choose another folder with --out";

    private FileFault() {}

    /** Something that writes. */
    public interface Writing {
        void run() throws IOException, InterruptedException;
    }

    /** Something that writes and has a result. */
    public interface Making<T> {
        T make() throws IOException, InterruptedException;
    }

    /**
     * Writes; a failure becomes one line.
     *
     * @param target what is written, as it was given
     */
    public static void telling(Path target, String whatToDo, Writing writing) throws InterruptedException {
        made(target, whatToDo, () -> {
            writing.run();
            return target;
        });
    }

    /** Likewise with a result. */
    public static <T> T made(Path target, String whatToDo, Making<T> making) throws InterruptedException {
        try {
            return making.make();
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(target, whatToDo, e);
        }
    }

    /** What to say when something cannot be written. */
    public static StoreException unwritable(Path target, String whatToDo, Exception e) {
        return new StoreException(target + " cannot be written: " + Disk.reason(e) + ". " + whatToDo, e);
    }

    /** What to say when something that was named cannot be read. */
    public static StoreException unreadable(Path file, Exception e) {
        return new StoreException(
                file + " cannot be read: " + Disk.reason(e) + ". Give access to it, or name another", e);
    }
}
