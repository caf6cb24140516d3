package chokepoint.studies.store;

import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.studies.store.database.Columns;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.StoreTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcomes in a folder of runs, read without the scenario they are of: industries come in the order of the store. */
public final class StoredOutcomes {

    private final List<FinishedRun.Industry> industries;
    private final int[] replications;
    private final double[] japanLossJpyBn;

    private StoredOutcomes(List<FinishedRun.Industry> industries, int[] replications, double[] japanLossJpyBn) {
        this.industries = industries;
        this.replications = replications;
        this.japanLossJpyBn = japanLossJpyBn;
    }

    /**
     * Reads every whole part in the folder of an experiment.
     *
     * @throws StoreException when a part is damaged or cannot be read
     */
    public static StoredOutcomes read(Path experiment) throws IOException {
        List<PartFolder> parts = PartFolder.in(experiment.resolve(PartStore.RUNS));
        if (parts.isEmpty()) {
            throw new StoreException(experiment + " holds no runs", null);
        }
        for (PartFolder part : parts) {
            if (!part.isWhole(StoreTable.in(part.path()))) {
                throw new StoreException(part.path() + " is not whole; run the scenario again, which repairs it", null);
            }
        }
        try (Database database = new Database(1)) {
            PartFolder.createView(database, StoreTable.RUNS, parts);
            PartFolder.createView(database, StoreTable.OUTCOMES, parts);
            return read(new Columns(database));
        } catch (SQLException e) {
            throw new StoreException(experiment + " cannot be read: " + Database.firstLine(e), e);
        }
    }

    private static StoredOutcomes read(Columns columns) {
        List<Integer> replications = new ArrayList<>();
        List<Double> japan = new ArrayList<>();
        columns.read("SELECT replication, loss_first_year_jpy_bn FROM runs WHERE failure IS NULL ORDER BY 1", chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
                replications.add(chunk.whole(0, row));
                japan.add(chunk.real(1, row));
            }
        });
        // rows come as they were written: run by run, industries in the order of the world
        Map<String, Gathered> byIndustry = new LinkedHashMap<>();
        columns.read(
                "SELECT industry::VARCHAR, coalesce(binding_nest::VARCHAR, ''), cause::VARCHAR, first_lost_output_days,"
                        + " output_lost_first_year_share, loss_first_year_jpy_bn FROM outcomes",
                chunk -> {
                    for (int row = 0; row < chunk.rows(); row++) {
                        byIndustry
                                .computeIfAbsent(chunk.text(0, row), name -> new Gathered())
                                .add(
                                        chunk.text(1, row),
                                        chunk.text(2, row),
                                        chunk.real(3, row),
                                        chunk.real(4, row),
                                        chunk.real(5, row));
                    }
                });
        List<FinishedRun.Industry> industries = new ArrayList<>();
        byIndustry.forEach((name, gathered) -> industries.add(gathered.industry(name)));
        return new StoredOutcomes(industries, array(replications), doubles(japan));
    }

    /** The outcomes of one industry, run by run. */
    private static final class Gathered {

        private final List<String> nests = new ArrayList<>();
        private final List<String> causes = new ArrayList<>();
        private final List<Double> days = new ArrayList<>();
        private final List<Double> lostShare = new ArrayList<>();
        private final List<Double> loss = new ArrayList<>();

        void add(String nest, String cause, double firstLostOutputDays, double lost, double lossJpyBn) {
            nests.add(nest);
            causes.add(cause);
            days.add(firstLostOutputDays);
            lostShare.add(lost);
            loss.add(lossJpyBn);
        }

        FinishedRun.Industry industry(String name) {
            double[] first = doubles(days);
            return new FinishedRun.Industry(
                    name,
                    mostFrequent(nests, first),
                    mostFrequent(causes, first),
                    lostShare.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0),
                    first,
                    doubles(loss));
        }

        /** The most frequent word of the runs that lose output, or of all when none does; the first one of several. */
        private static String mostFrequent(List<String> words, double[] days) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            boolean ever = false;
            for (double day : days) {
                ever |= Double.isFinite(day);
            }
            for (int run = 0; run < days.length; run++) {
                if (!ever || Double.isFinite(days[run])) {
                    counts.merge(words.get(run), 1, Integer::sum);
                }
            }
            String best = "";
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                best = best.isEmpty() || count.getValue() > counts.getOrDefault(best, 0) ? count.getKey() : best;
            }
            return best;
        }
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Industries in the order of the world. */
    public List<FinishedRun.Industry> industries() {
        return industries;
    }

    /** Numbers of the finished runs, rising. */
    public int[] replications() {
        return replications.clone();
    }

    /** Loss of Japan in the first year by run. */
    public double[] japanLossJpyBn() {
        return japanLossJpyBn.clone();
    }
}
