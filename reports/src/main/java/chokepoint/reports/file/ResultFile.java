package chokepoint.reports.file;

import java.nio.charset.StandardCharsets;

/**
 * A file of a report, in memory.
 *
 * @param path path inside the folder, with slashes
 * @param text content, written as UTF-8
 */
public record ResultFile(String path, String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
