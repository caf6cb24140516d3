package chokepoint.reports.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** A file of a report: where it lies, and how its content is made. Content is made when written and may be made again. */
public final class ResultFile {

    private final String path;
    private final String about;
    private final List<Column> columns;
    private final Content content;

    private ResultFile(String path, String about, List<Column> columns, Content content) {
        this.path = path;
        this.about = about;
        this.columns = List.copyOf(columns);
        this.content = content;
    }

    /** Writes what a file holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the rows of a table. */
    interface Rows {
        void addTo(CsvText csv);
    }

    /**
     * A text file in UTF-8.
     *
     * @param path path inside the folder, with slashes
     */
    public static ResultFile ofText(String path, String text) {
        return ofBytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose content comes from elsewhere. */
    static ResultFile ofContent(String path, Content content) {
        return new ResultFile(path, "", List.of(), content);
    }

    /** A file of bytes, which are not to be changed. */
    public static ResultFile ofBytes(String path, byte[] bytes) {
        return new ResultFile(path, "", List.of(), out -> out.write(bytes));
    }

    /** A file of bytes that may still be in the making while other files are written. */
    public static ResultFile ofBytes(String path, Supplier<byte[]> bytes) {
        return new ResultFile(path, "", List.of(), out -> out.write(bytes.get()));
    }

    /**
     * A CSV file, written row by row and never held as a whole.
     *
     * @param about what a row is
     */
    static ResultFile ofTable(String path, String about, List<Column> columns, Rows rows) {
        return new ResultFile(path, about, columns, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            rows.addTo(new CsvText(writer, columns));
            writer.flush();
        });
    }

    public String path() {
        return path;
    }

    /** What a row of a table is; empty for other files. */
    String about() {
        return about;
    }

    /** Columns of a table; none for other files. */
    List<Column> columns() {
        return columns;
    }

    void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }
}
