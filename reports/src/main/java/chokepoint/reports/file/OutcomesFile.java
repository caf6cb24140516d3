package chokepoint.reports.file;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.findings.ensemble.AddedRuns;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.Measured;
import chokepoint.findings.outcome.Outcome;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code outcomes.csv}: one row per run and industry, and one for Japan as a whole. */
final class OutcomesFile {

    static final String JAPAN = "Japan";

    private static final String FIRST_LOSS_ADDED = "first_loss_added_days";
    private static final String LOSS_ADDED = "loss_added_first_year_jpy_bn";
    private static final String SHARE_OF_GDP = "loss_first_year_share_of_gdp";
    /** Runs whose outcomes are held at once. */
    private static final int RUNS_AT_ONCE = 8192;

    private final Ensemble ensemble;
    private final Catalogue catalogue;
    private final OutcomeColumns<RunOutcome> japan;
    private final List<Column> columns;
    /** Outcomes of Japan that no industry has: they hold for every row of the run. */
    private final List<Outcome<RunOutcome>> ofTheRun;

    private OutcomesFile(Ensemble ensemble) {
        this.ensemble = ensemble;
        catalogue = ensemble.runs().catalogue();
        japan = ensemble.runs().japan();
        Set<String> industry = catalogue.industry().stream().map(Outcome::key).collect(Collectors.toSet());
        ofTheRun = catalogue.japan().stream()
                .filter(outcome -> !industry.contains(outcome.key()))
                .toList();
        columns = columns();
    }

    static ResultFile of(Ensemble ensemble) {
        OutcomesFile file = new OutcomesFile(ensemble);
        return ResultFile.ofTable(
                "outcomes.csv", "One run and industry; and one run and Japan as a whole.", file.columns, file::add);
    }

    private void add(CsvText csv) {
        for (int first = 0; first < ensemble.runCount(); first += RUNS_AT_ONCE) {
            add(csv, first, Math.min(RUNS_AT_ONCE, ensemble.runCount() - first));
        }
    }

    private List<Column> columns() {
        List<Column> all = new ArrayList<>(List.of(
                Column.whole(
                        "replication",
                        "",
                        "Number of the run, from 0; the same number is the same luck in every scenario"),
                Column.word("industry", "Name of the industry, or Japan")));
        catalogue.industry().forEach(outcome -> all.addAll(Column.of(outcome)));
        all.add(Column.number(
                FIRST_LOSS_ADDED,
                "days",
                "Days to the day that opens 28 days with output more than 1% of plan under that of the twin; "
                        + Meanings.ADDED));
        all.add(Column.flag(Column.censored(FIRST_LOSS_ADDED), "Whether that lies beyond the horizon"));
        all.add(Column.number(LOSS_ADDED, "JPY bn", Meanings.LOSS + "; " + Meanings.ADDED));
        all.add(Column.number(SHARE_OF_GDP, "share", "Loss of the first year over a year's GDP; for Japan only"));
        ofTheRun.forEach(outcome -> all.addAll(Column.of(outcome)));
        return List.copyOf(all);
    }

    private void add(CsvText csv, int first, int runs) {
        List<OutcomeColumns<IndustryOutcome>> industries = ensemble.industries().stream()
                .map(industry -> ensemble.runs().industry(industry.index(), first, runs))
                .toList();
        Optional<AddedRuns> added = ensemble.addedRuns();
        for (int run = 0; run < runs; run++) {
            int replication = ensemble.runs().replications()[first + run];
            for (int i = 0; i < industries.size(); i++) {
                Map<String, Object> cells =
                        row(replication, ensemble.industries().get(i).name(), first + run);
                put(cells, catalogue.industry(), industries.get(i), run);
                if (added.isPresent()) {
                    putDays(cells, FIRST_LOSS_ADDED, added.get().firstLossDays(i)[first + run]);
                    cells.put(LOSS_ADDED, added.get().lossJpyBn(i)[first + run]);
                }
                add(csv, cells);
            }
            add(csv, japanRow(replication, added, first + run));
        }
    }

    private void add(CsvText csv, Map<String, Object> cells) {
        csv.add(columns.stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList());
    }

    /** What every row of a run says. */
    private Map<String, Object> row(int replication, String of, int run) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("replication", replication);
        cells.put("industry", of);
        put(cells, ofTheRun, japan, run);
        return cells;
    }

    private Map<String, Object> japanRow(int replication, Optional<AddedRuns> added, int run) {
        Map<String, Object> cells = row(replication, JAPAN, run);
        put(cells, catalogue.japan(), japan, run);
        added.ifPresent(runs -> {
            putDays(cells, FIRST_LOSS_ADDED, runs.earliestDays()[run]);
            cells.put(LOSS_ADDED, runs.japan().of(JapanOutcomes.LOSS)[run]);
        });
        cells.put(SHARE_OF_GDP, japan.of(JapanOutcomes.LOSS)[run] / japan.of(JapanOutcomes.GDP)[run]);
        return cells;
    }

    private static <R> void put(
            Map<String, Object> cells, List<Outcome<R>> outcomes, OutcomeColumns<R> values, int run) {
        for (Outcome<R> outcome : outcomes) {
            Object cell = outcome.match(
                    number -> (Object) values.of(number)[run],
                    word -> word.vocabulary().word(values.of(word)[run]));
            cells.put(outcome.key(), cell);
            if (outcome.match(Measured::isDays, word -> false)) {
                cells.put(Column.censored(outcome.key()), Double.isInfinite((Double) cell));
            }
        }
    }

    /** The days, empty when censored or undefined, and whether they are censored. */
    private static void putDays(Map<String, Object> cells, String key, double days) {
        cells.put(key, days);
        cells.put(Column.censored(key), Double.isInfinite(days));
    }
}
