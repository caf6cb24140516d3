package chokepoint.studies.store.database;

import chokepoint.core.store.StoreException;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads results of queries in DuckDB's own chunks, column by column, without an object for a row. */
public final class Columns {

    private final Database database;

    public Columns(Database database) {
        this.database = database;
    }

    /** Takes the chunks of a result, one after the other. */
    public interface Sink {
        void take(Chunk chunk);
    }

    public void read(String sql, Sink sink) {
        try (DuckDBPreparedStatement statement = database.connection().prepare(sql);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                sink.take(new Chunk(result.chunk()));
            }
        } catch (SQLException e) {
            throw new StoreException("stored runs cannot be read: " + Database.firstLine(e), e);
        }
    }

    /** Some rows of a result. */
    public static final class Chunk {

        private final int rows;
        private final DuckDBReadableVector[] vectors;

        private Chunk(DuckDBDataChunkReader chunk) {
            rows = (int) chunk.rowCount();
            vectors = new DuckDBReadableVector[(int) chunk.columnCount()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunk.vector(i);
            }
        }

        public int rows() {
            return rows;
        }

        public int whole(int column, int row) {
            return vectors[column].getInt(row);
        }

        public int small(int column, int row) {
            return vectors[column].getShort(row);
        }

        /** Place in a list of names; −1 for none. */
        public int ordinal(int column, int row) {
            return vectors[column].getByte(row, (byte) -1);
        }

        /** A number; not a number for none. */
        public double real(int column, int row) {
            return vectors[column].getDouble(row, Double.NaN);
        }

        public String text(int column, int row) {
            return vectors[column].getString(row);
        }
    }
}
