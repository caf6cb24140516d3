package chokepoint.studies.store;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.store.Part;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Series;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.Measured;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.Outcome;
import chokepoint.findings.outcome.OutcomeColumns;
import chokepoint.studies.store.database.Columns;
import chokepoint.studies.store.database.Columns.Chunk;
import chokepoint.studies.store.database.Database;
import chokepoint.studies.store.table.Names;
import chokepoint.studies.store.table.SeriesPlace;
import chokepoint.studies.store.table.StoreColumn;
import chokepoint.studies.store.table.StoreColumn.Kind;
import chokepoint.studies.store.table.StoreTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs as they lie in Parquet files, read column by column. */
public final class StoredRuns implements Runs, AutoCloseable {

    /** Tables of few rows a run, which one report asks a hundred times: opening the files takes longer than the answer. */
    private static final Set<StoreTable> ASKED_OFTEN =
            EnumSet.of(StoreTable.RUNS, StoreTable.OUTCOMES, StoreTable.NESTS);

    /** So many runs are held in memory, some 10 kB each; of more the files are read each time. */
    static final int MOST_RUNS_HELD = 10_000;

    private final Database database;
    private final Columns columns;
    private final List<Part> parts;
    private final Scenario scenario;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final int[] replications;
    private final List<FailedRun> failures = new ArrayList<>();
    /** Position of a finished run by replication. */
    private final int[] positions;

    private final List<List<Nest>> nests = new ArrayList<>();

    StoredRuns(List<PartFolder> folders, Scenario scenario, Catalogue catalogue, int threads, int mostHeld) {
        this.catalogue = catalogue;
        parts = folders.stream().map(PartFolder::part).toList();
        this.scenario = scenario;
        timeline = scenario.timeline();
        database = new Database(threads);
        columns = new Columns(database);
        try {
            new Names(scenario).createIn(database);
            for (StoreTable table : StoreTable.in(folders.get(0).path())) {
                if (table == StoreTable.DESIGN || table == StoreTable.DRAWS) {
                    // read by nobody here: whoever asks knows them
                } else if (ASKED_OFTEN.contains(table)
                        && parts.stream().mapToInt(Part::size).sum() <= mostHeld) {
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
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public OutcomeColumns<IndustryOutcome> industry(int industry, int firstRun, int runs) {
        return outcomes(
                catalogue.industry(),
                "outcomes WHERE industry = " + industryName(industry) + between(firstRun, runs),
                firstRun,
                runs);
    }

    /** Reads outcomes by their names, each into its own column. */
    private <R> OutcomeColumns<R> outcomes(List<Outcome<R>> outcomes, String from, int firstRun, int runs) {
        OutcomeColumns<R> read = OutcomeColumns.empty(outcomes, runs);
        String names = outcomes.stream()
                .map(outcome ->
                        outcome.match(Measured::key, word -> Names.toOrdinal(StoreColumn.kind(word), word.key())))
                .collect(Collectors.joining(", "));
        columns.read("SELECT replication, " + names + " FROM " + from, chunk -> {
            for (int column = 1; column <= outcomes.size(); column++) {
                copy(chunk, column, outcomes.get(column - 1), firstRun, read);
            }
        });
        return read;
    }

    private <R> void copy(Chunk chunk, int column, Outcome<R> outcome, int firstRun, OutcomeColumns<R> into) {
        outcome.match(
                number -> {
                    double[] values = into.of(number);
                    for (int row = 0; row < chunk.rows(); row++) {
                        values[positions[chunk.whole(0, row)] - firstRun] = chunk.real(column, row);
                    }
                    return values.length;
                },
                word -> {
                    byte[] values = into.of(word);
                    for (int row = 0; row < chunk.rows(); row++) {
                        values[positions[chunk.whole(0, row)] - firstRun] = (byte) chunk.ordinal(column, row);
                    }
                    return values.length;
                });
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
    public OutcomeColumns<NestOutcome> nest(int industry, Nest nest) {
        return outcomes(
                catalogue.nest(),
                "nests WHERE industry = " + industryName(industry) + " AND nest = " + Database.text(nest.key()),
                0,
                count());
    }

    @Override
    public OutcomeColumns<RunOutcome> japan() {
        return outcomes(catalogue.japan(), "runs WHERE failure IS NULL", 0, count());
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
