package chokepoint.studies.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of a folder: a lock of the operating system, which ends with the process however it ends. It lies
 * on an empty file of its own, which stays: the system would end the lock as soon as this process closed the file elsewhere, and
 * a lock on a deleted file keeps nobody out.
 */
public final class FolderLock implements AutoCloseable {

    public static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of an existing folder.
     *
     * @param shown how messages name it
     * @throws OutputRefusedException when somebody else has it
     */
    public static FolderLock take(Path folder, Path shown) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new OutputRefusedException(
                        shown
                                + " is being written by another process; wait for it to end, or choose another folder with --out");
            }
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
