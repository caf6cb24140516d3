package chokepoint.scenarios.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a file a user wrote: an ordinary file of bearable size in UTF-8, or a problem that says what it is instead. */
public final class InputFile {

    /** Largest scenario file; the shipped ones have a few thousand bytes. */
    public static final int LARGEST_SCENARIO_BYTES = 1_000_000;

    /** Largest table; the shipped ones have a few ten thousand bytes. */
    public static final int LARGEST_TABLE_BYTES = 5_000_000;

    private static final List<Path> SYSTEM_FOLDERS = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int UTF_16_HIGH = 0xFE;
    private static final int UTF_16_LOW = 0xFF;

    private InputFile() {}

    /** The path a text names; empty when no file can have that name. */
    public static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Text of a file; empty with the reason among the problems. The size is looked at before anything is read.
     *
     * @param label name of the file in messages
     */
    public static Optional<String> text(Path file, String label, int largestBytes, Problems problems) {
        try {
            if (Files.isDirectory(file)) {
                problems.add(label, 0, "", "", "is a directory; name a file");
                return Optional.empty();
            }
            if (!Files.exists(file)) {
                problems.add(label, 0, "", "", "does not exist");
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                problems.add(label, 0, "", "", "is no ordinary file");
                return Optional.empty();
            }
            if (isOfTheSystem(file)) {
                problems.add(label, 0, "", "", "is a file of the system, not one of yours; copy what you need of it");
                return Optional.empty();
            }
            long bytes = Files.size(file);
            if (bytes > largestBytes) {
                problems.add(label, 0, "", "", "has " + bytes + " bytes; allowed: at most " + largestBytes);
                return Optional.empty();
            }
            if (bytes == 0) {
                // nothing to read; some files of this size only pretend to be files, and reading them waits for ever
                return Optional.of("");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                // the file may have grown since its size was asked for
                return text(stream.readNBytes(largestBytes), label, problems);
            }
        } catch (IOException | SecurityException e) {
            problems.add(
                    label, 0, "", "", "cannot be read: " + reason(e) + "; give access to it, or name another file");
            return Optional.empty();
        }
    }

    /** Why, in words: Java's own message is only the file's name. */
    private static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return failure instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getReason()
                : String.valueOf(failure.getMessage());
    }

    /** Text of bytes in UTF-8; empty with the reason among the problems. */
    public static Optional<String> text(byte[] bytes, String label, Problems problems) {
        if (startsWithUtf32Mark(bytes)) {
            problems.add(label, 1, "", "", "is written in UTF-32; save it as UTF-8");
            return Optional.empty();
        }
        if (startsWithUtf16Mark(bytes)) {
            problems.add(label, 1, "", "", "is written in UTF-16; save it as UTF-8");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String value = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()] & 0xFF);
            problems.add(label, lineOf(bytes, in.position()), "", value, "is not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            int at = forbidden.getAsInt();
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            problems.add(label, line, "", "", Characters.complaint(text, at));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whether a file lies where the system shows its own state as files; it is not opened to find out. */
    private static boolean isOfTheSystem(Path file) throws IOException {
        Path real = file.toRealPath();
        return SYSTEM_FOLDERS.stream().anyMatch(real::startsWith);
    }

    private static boolean startsWithUtf32Mark(byte[] bytes) {
        return bytes.length >= 4
                && ((bytes[0] == (byte) UTF_16_LOW && bytes[1] == (byte) UTF_16_HIGH && bytes[2] == 0 && bytes[3] == 0)
                        || (bytes[0] == 0
                                && bytes[1] == 0
                                && bytes[2] == (byte) UTF_16_HIGH
                                && bytes[3] == (byte) UTF_16_LOW));
    }

    private static boolean startsWithUtf16Mark(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == UTF_16_HIGH && second == UTF_16_LOW) || (first == UTF_16_LOW && second == UTF_16_HIGH);
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
