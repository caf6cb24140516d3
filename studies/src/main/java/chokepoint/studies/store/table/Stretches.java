package chokepoint.studies.store.table;

import chokepoint.findings.outcome.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come in stretches of equal length, whose values lie side by side in arrays: copied into DuckDB's own vectors column
 * by column, without a row in between.
 */
public final class Stretches {

    private final int rows;
    private final int length;
    private final Writer writer;

    /**
     * @param length rows of a stretch
     */
    public Stretches(int rows, int length, Writer writer) {
        this.rows = rows;
        this.length = length;
        this.writer = writer;
    }

    /** Writes some of a stretch's rows, column by column, in the order of the table. */
    public interface Writer {

        /**
         * @param from first row inside the stretch
         * @param length number of rows
         */
        void write(int stretch, int from, int length, Out out);
    }

    public int rows() {
        return rows;
    }

    /** Fills a chunk with the rows from {@code first} on; returns their number. */
    public int fill(int first, DuckDBDataChunkWriter chunk) {
        int count = (int) Math.min(chunk.capacity(), rows - first);
        Out out = new Out(IntStream.range(0, (int) chunk.columnCount())
                .mapToObj(chunk::vector)
                .toList());
        int done = 0;
        while (done < count) {
            int from = (first + done) % length;
            int some = Math.min(length - from, count - done);
            out.start(done);
            writer.write((first + done) / length, from, some, out);
            done += some;
        }
        return count;
    }

    /** Takes the columns of some rows, one after the other. */
    public static final class Out implements Outcome.Listener {

        private final List<DuckDBWritableVector> vectors;
        private int at;
        private int column;

        private Out(List<DuckDBWritableVector> vectors) {
            this.vectors = vectors;
        }

        private void start(int row) {
            at = row;
            column = 0;
        }

        private DuckDBWritableVector next() {
            return vectors.get(column++);
        }

        void whole(int value) {
            next().setInt(at, value);
        }

        void small(int value) {
            next().setShort(at, (short) value);
        }

        /** A number; not a number is written as none. */
        void real(double value) {
            DuckDBWritableVector vector = next();
            if (Double.isNaN(value)) {
                vector.setNull(at);
            } else {
                vector.setDouble(at, value);
            }
        }

        /** A place in a list of names; −1 is written as none. */
        void ordinal(int value) {
            ordinal(next(), at, value);
        }

        private static void ordinal(DuckDBWritableVector vector, int row, int value) {
            if (value < 0) {
                vector.setNull(row);
            } else {
                vector.setByte(row, (byte) value);
            }
        }

        @Override
        public void number(double value) {
            real(value);
        }

        @Override
        public void word(int place) {
            ordinal(place);
        }

        void text(@Nullable String value) {
            DuckDBWritableVector vector = next();
            if (value == null) {
                vector.setNull(at);
            } else {
                vector.setString(at, value);
            }
        }

        void wholes(int value, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setInt(at + i, value);
            }
        }

        void wholes(int[] values, int from, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setInt(at + i, values[from + i]);
            }
        }

        void smalls(short[] values, int from, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setShort(at + i, values[from + i]);
            }
        }

        /** Weeks that follow each other. */
        void weeks(int first, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setShort(at + i, (short) (first + i));
            }
        }

        void ordinals(int value, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setByte(at + i, (byte) value);
            }
        }

        void ordinals(byte[] values, int from, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                ordinal(vector, at + i, values[from + i]);
            }
        }

        void reals(double[] values, int from, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setDouble(at + i, values[from + i]);
            }
        }

        void singles(float[] values, int from, int length) {
            DuckDBWritableVector vector = next();
            for (int i = 0; i < length; i++) {
                vector.setFloat(at + i, values[from + i]);
            }
        }
    }
}
