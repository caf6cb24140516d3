package chokepoint.reports.store;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.store.Part;
import chokepoint.core.store.StoreException;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.Timeline;
import chokepoint.core.world.WorldStructure;
import chokepoint.reports.statistics.Runs;
import chokepoint.reports.statistics.Series;
import chokepoint.reports.store.Columns.Chunk;
import chokepoint.reports.store.StoreColumn.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs as they lie in Parquet files, read column by column. */
public final class StoredRuns implements Runs, AutoCloseable {

    /** Tables of few rows a run, which one report asks a hundred times: opening the files takes longer than the answer. */
    private static final Set<StoreTable> ASKED_OFTEN =
            EnumSet.of(StoreTable.RUNS, StoreTable.OUTCOMES, StoreTable.NESTS);

    /** So many runs are held in memory, some 10 kB each; of more the files are read each time. */
    private static final int MOST_RUNS_HELD = 10_000;

    private final Database database;
    private final Columns columns;
    private final List<Part> parts;
    private final Scenario scenario;
    private final Timeline timeline;
    private final int[] replications;
    private final List<FailedRun> failures = new ArrayList<>();
    /** Position of a finished run by replication. */
    private final int[] positions;

    private final List<List<Nest>> nests = new ArrayList<>();

    StoredRuns(List<PartFolder> folders, Scenario scenario, int threads) {
        parts = folders.stream().map(PartFolder::part).toList();
        this.scenario = scenario;
        timeline = scenario.timeline();
        database = new Database(threads);
        columns = new Columns(database);
        try {
            new Names(scenario).createIn(database);
            for (StoreTable table : StoreTable.ofRuns()) {
                if (ASKED_OFTEN.contains(table)
                        && parts.stream().mapToInt(Part::size).sum() <= MOST_RUNS_HELD) {
                    PartFolder.createCopy(database, table, folders);
                } else {
                    PartFolder.createView(database, table, folders);
                }
            }
        } catch (SQLException e) {
            database.close();
            throw new StoreException("the runs of " + scenario.name() + " cannot be read: " + Database.firstLine(e), e);
        }
        int begun = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).last() + 1;
        positions = new int[begun];
        replications = new int[begun - readFailures()];
        int position = 0;
        for (int replication = 0; replication < begun; replication++) {
            if (positions[replication] == 0) {
                replications[position] = replication;
                positions[replication] = position++;
            }
        }
        readNests();
    }

    /** Marks the runs that broke off; returns their number. */
    private int readFailures() {
        columns.read("SELECT replication, failure FROM runs WHERE failure IS NOT NULL ORDER BY 1", chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
                failures.add(new FailedRun(chunk.whole(0, row), chunk.text(1, row)));
                positions[chunk.whole(0, row)] = -1;
            }
        });
        return failures.size();
    }

    private void readNests() {
        for (int industry = 0; industry < industries(); industry++) {
            nests.add(new ArrayList<>());
        }
        if (count() > 0) {
            columns.read(
                    "SELECT " + Names.toOrdinal(Kind.INDUSTRY, "industry") + ", " + Names.toOrdinal(Kind.NEST, "nest")
                            + " FROM nests WHERE replication = " + replications[0] + " ORDER BY 1, 2",
                    chunk -> {
                        for (int row = 0; row < chunk.rows(); row++) {
                            nests.get(chunk.ordinal(0, row)).add(Nest.values()[chunk.ordinal(1, row)]);
                        }
                    });
        }
    }

    private int industries() {
        return scenario.structure().industries().size();
    }

    @Override
    public int count() {
        return replications.length;
    }

    @Override
    public int[] replications() {
        return replications.clone();
    }

    @Override
    public List<FailedRun> failures() {
        return List.copyOf(failures);
    }

    @Override
    public List<Nest> nests(int industry) {
        return List.copyOf(nests.get(industry));
    }

    @Override
    public IndustryColumns industry(int industry, int firstRun, int runs) {
        double[][] values = new double[16][runs];
        byte[] nest = new byte[runs];
        byte[] cause = new byte[runs];
        StringBuilder layers = new StringBuilder();
        for (Layer layer : Layer.values()) {
            layers.append(", cover_").append(StoreTable.key(layer)).append("_days");
        }
        for (Layer layer : Layer.values()) {
            layers.append(", ").append(StoreTable.key(layer)).append("_gone_days");
        }
        String sql = "SELECT replication, " + Names.toOrdinal(Kind.NEST, "binding_nest") + ", "
                + Names.toOrdinal(Kind.CAUSE, "cause")
                + ", first_lost_output_days, first_firm_short_days, output_under_90pct_days, output_under_75pct_days,"
                + " recovered_days" + layers
                + ", output_lost_first_year_share, exposed_value_added_jpy_bn_per_year, loss_first_year_jpy_bn,"
                + " loss_after_made_up_first_year_jpy_bn, loss_horizon_jpy_bn"
                + " FROM outcomes WHERE industry = " + industryName(industry) + between(firstRun, runs);
        columns.read(sql, chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
                int run = positions[chunk.whole(0, row)] - firstRun;
                nest[run] = (byte) chunk.ordinal(1, row);
                cause[run] = (byte) chunk.ordinal(2, row);
                for (int i = 0; i < values.length; i++) {
                    values[i][run] = chunk.real(3 + i, row);
                }
            }
        });
        return new IndustryColumns(
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                Arrays.copyOfRange(values, 5, 8),
                Arrays.copyOfRange(values, 8, 11),
                nest,
                cause,
                values[11],
                values[12],
                values[13],
                values[14],
                values[15]);
    }

    private String industryName(int industry) {
        return Database.text(scenario.structure().industries().get(industry).name());
    }

    private String between(int firstRun, int runs) {
        return runs == count()
                ? ""
                : " AND replication BETWEEN " + replications[firstRun] + " AND " + replications[firstRun + runs - 1];
    }

    @Override
    public NestColumns nest(int industry, Nest nest) {
        double[][] values = new double[8][count()];
        columns.read(
                "SELECT replication, cover_parts_days, cover_own_reserve_days, cover_trading_houses_days,"
                        + " cover_total_days, parts_gone_days, own_reserve_gone_days, trading_houses_gone_days,"
                        + " survival_days FROM nests WHERE industry = " + industryName(industry) + " AND nest = "
                        + Database.text(nest.key()),
                chunk -> copy(chunk, values));
        return new NestColumns(
                Arrays.copyOfRange(values, 0, 3), values[3], Arrays.copyOfRange(values, 4, 7), values[7]);
    }

    /** Copies the columns after the first, which holds the replication. */
    private void copy(Chunk chunk, double[][] values) {
        for (int row = 0; row < chunk.rows(); row++) {
            int run = positions[chunk.whole(0, row)];
            for (int i = 0; i < values.length; i++) {
                values[i][run] = chunk.real(1 + i, row);
            }
        }
    }

    @Override
    public JapanColumns japan() {
        double[][] values = new double[5][count()];
        columns.read(
                "SELECT replication, loss_first_year_jpy_bn, loss_after_made_up_first_year_jpy_bn, loss_horizon_jpy_bn,"
                        + " gdp_jpy_bn_per_year, damage_share FROM runs WHERE failure IS NULL",
                chunk -> copy(chunk, values));
        return new JapanColumns(values[0], values[1], values[2], values[3], values[4]);
    }

    @Override
    public int[][][] shortRunsByIndustryWeekAndNest() {
        int[][][] counts = new int[industries()][timeline.reportedWeeks()][Nest.COUNT];
        columns.read(
                "SELECT " + Names.toOrdinal(Kind.INDUSTRY, "industry") + ", week, "
                        + Names.toOrdinal(Kind.NEST, "binding_nest") + ", count(*)::INTEGER FROM industry_weeks"
                        + " WHERE binding_nest IS NOT NULL AND output_share < " + SurvivalTime.FULL_SHARE + "::DOUBLE"
                        + " GROUP BY 1, 2, 3",
                chunk -> {
                    for (int row = 0; row < chunk.rows(); row++) {
                        counts[chunk.ordinal(0, row)][chunk.small(1, row) + spinUpWeeks()][chunk.ordinal(2, row)] =
                                chunk.whole(3, row);
                    }
                });
        return counts;
    }

    /** Weeks before the measure. */
    private int spinUpWeeks() {
        return timeline.measureWeek() - timeline.warmUpWeeks();
    }

    @Override
    public List<double[][]> weekly(List<Series> series, Window window) {
        String weeks = window.weeks() == timeline.reportedWeeks()
                ? ""
                : " AND week BETWEEN " + (window.firstWeek() - spinUpWeeks()) + " AND "
                        + (window.firstWeek() + window.weeks() - 1 - spinUpWeeks());
        String where = between(window.firstRun(), window.runs()) + weeks;
        List<double[][]> values = new ArrayList<>();
        Map<StoreTable, WeeklyReader> readers = new EnumMap<>(StoreTable.class);
        for (Series one : series) {
            SeriesPlace place = SeriesPlace.of(one);
            values.add(new double[window.weeks()][window.runs()]);
            readers.computeIfAbsent(
                            place.table(),
                            table -> new WeeklyReader(table, industryNames(), nests, window, runsOfParts(window)))
                    .want(place, values.get(values.size() - 1));
        }
        readers.values().forEach(reader -> reader.read(columns, where));
        return values;
    }

    private List<String> industryNames() {
        return scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
    }

    /** For each part, where its finished runs stand in a window. */
    private List<int[]> runsOfParts(Window window) {
        return parts.stream()
                .map(part -> IntStream.rangeClosed(part.first(), part.last())
                        .map(replication -> positions[replication] - window.firstRun())
                        .filter(position -> position >= 0 && position < window.runs())
                        .toArray())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
