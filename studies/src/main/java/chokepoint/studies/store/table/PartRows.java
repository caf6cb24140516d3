package chokepoint.studies.store.table;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.store.RunResult;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of every table of one part, handed to DuckDB stretch by stretch. */
public final class PartRows {

    private final Catalogue catalogue;
    private final List<RunRecord> records = new ArrayList<>();
    private final Map<StoreTable, Stretches> tables = new EnumMap<>(StoreTable.class);

    public PartRows(List<RunResult> results, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (RunResult result : results) {
            if (result instanceof RunResult.Finished finished) {
                records.add(finished.record());
            }
        }
        List<RunOutcome> outcomes = records.stream().map(RunOutcome::of).toList();
        tables.put(StoreTable.RUNS, runs(results, outcomes));
        tables.put(StoreTable.OUTCOMES, outcomes(outcomes));
        tables.put(StoreTable.NESTS, nests());
        tables.put(StoreTable.INDUSTRY_WEEKS, industryWeeks());
        tables.put(StoreTable.COVER_WEEKS, coverWeeks());
        tables.put(StoreTable.ITEM_WEEKS, itemWeeks());
        tables.put(StoreTable.FIRM_SPELLS, spells());
    }

    public Stretches of(StoreTable table) {
        Stretches rows = tables.get(table);
        if (rows == null) {
            throw new IllegalStateException("no rows for " + table);
        }
        return rows;
    }

    private Stretches runs(List<RunResult> results, List<RunOutcome> outcomes) {
        int[] position = new int[results.size()];
        for (int i = 1; i < position.length; i++) {
            position[i] = position[i - 1] + (results.get(i - 1) instanceof RunResult.Finished ? 1 : 0);
        }
        return new Stretches(results.size(), 1, (row, week, length, out) -> {
            RunResult result = results.get(row);
            out.whole(result.replication());
            if (result instanceof RunResult.Failed failed) {
                out.text(failed.message());
                catalogue.japan().forEach(outcome -> out.real(Double.NaN));
            } else {
                out.text(null);
                tell(catalogue.japan(), outcomes.get(position[row]), out);
            }
        });
    }

    private static <R> void tell(List<Outcome<R>> outcomes, R result, Outcome.Listener out) {
        outcomes.forEach(outcome -> outcome.tell(result, out));
    }

    private Stretches outcomes(List<RunOutcome> outcomes) {
        int industries = industries();
        return new Stretches(records.size() * industries, 1, (row, week, length, out) -> {
            int industry = row % industries;
            out.whole(records.get(row / industries).replication());
            out.ordinal(industry);
            tell(
                    catalogue.industry(),
                    outcomes.get(row / industries).industries().get(industry),
                    out);
        });
    }

    private Stretches nests() {
        List<int[]> used = used();
        return new Stretches(records.size() * used.size(), 1, (row, week, length, out) -> {
            RunRecord run = records.get(row / used.size());
            int[] pair = used.get(row % used.size());
            NestOutcome outcome = NestOutcome.of(run, pair[0], Nest.values()[pair[1]]);
            out.whole(run.replication());
            out.ordinal(pair[0]);
            out.ordinal(pair[1]);
            tell(catalogue.nest(), outcome, out);
        });
    }

    private Stretches industryWeeks() {
        return weekly(industries(), (run, industry, from, length, out) -> {
            out.ordinals(industry, length);
            out.weeks(from - run.measureIndex(), length);
            out.reals(run.outputShare()[industry], from, length);
            out.reals(run.shortFirmsShare()[industry], from, length);
            out.ordinals(run.bindingNest()[industry], from, length);
            out.ordinals(run.bindingCause()[industry], from, length);
            for (FirmSeries series : FirmSeries.values()) {
                out.reals(run.firms(series, industry), from, length);
            }
        });
    }

    private Stretches coverWeeks() {
        List<int[]> used = used();
        return weekly(used.size(), (run, key, from, length, out) -> {
            int industry = used.get(key)[0];
            int nest = used.get(key)[1];
            out.ordinals(industry, length);
            out.ordinals(nest, length);
            out.weeks(from - run.measureIndex(), length);
            for (Layer layer : Layer.values()) {
                out.singles(run.coverDays()[industry][nest][layer.ordinal()], from, length);
            }
            out.singles(run.deniedShare()[industry][nest], from, length);
        });
    }

    private Stretches itemWeeks() {
        return weekly(Item.COUNT, (run, item, from, length, out) -> {
            out.ordinals(item, length);
            out.weeks(from - run.measureIndex(), length);
            for (MarketSeries series : MarketSeries.values()) {
                out.reals(run.markets()[series.ordinal()][item], from, length);
            }
            for (Channel channel : Channel.values()) {
                out.reals(run.channelTReo()[channel.ordinal()][item], from, length);
            }
        });
    }

    /** Writes the columns after the replication, for weeks of one run and key. */
    private interface WeekWriter {
        void write(RunRecord run, int key, int from, int length, Stretches.Out out);
    }

    /** Key by key, in each run by run, in each week by week. */
    private Stretches weekly(int keys, WeekWriter writer) {
        int runs = records.size();
        int weeks = runs == 0 ? 1 : records.get(0).weeks();
        return new Stretches(keys * runs * weeks, weeks, (stretch, from, length, out) -> {
            RunRecord run = records.get(stretch % runs);
            out.wholes(run.replication(), length);
            writer.write(run, stretch / runs, from, length, out);
        });
    }

    /** A stretch of weeks in which neither nest nor cause of a firm's shortage changes. */
    private record Spell(RunRecord run, int firm, int from, int to) {}

    private Stretches spells() {
        List<Spell> spells = new ArrayList<>();
        for (RunRecord run : records) {
            for (int firm = 0; firm < run.firmNest().length; firm++) {
                byte[] nest = run.firmNest()[firm];
                byte[] cause = run.firmCause()[firm];
                int from = 0;
                for (int week = 1; week <= nest.length; week++) {
                    if (week == nest.length || nest[week] != nest[from] || cause[week] != cause[from]) {
                        spells.add(new Spell(run, firm, from, week));
                        from = week;
                    }
                }
            }
        }
        return new Stretches(spells.size(), 1, (row, week, length, out) -> {
            Spell spell = spells.get(row);
            out.whole(spell.run.replication());
            out.small(spell.firm);
            out.small(spell.from - spell.run.measureIndex());
            out.small(spell.to - spell.from);
            out.ordinal(spell.run.firmNest()[spell.firm][spell.from]);
            out.ordinal(spell.run.firmCause()[spell.firm][spell.from]);
        });
    }

    private int industries() {
        return records.isEmpty() ? 0 : records.get(0).industries().size();
    }

    /** Industries and nests that go together. */
    private List<int[]> used() {
        List<int[]> used = new ArrayList<>();
        for (int industry = 0; industry < industries(); industry++) {
            for (Nest nest : Nest.values()) {
                if (records.get(0).uses(industry, nest)) {
                    used.add(new int[] {industry, nest.ordinal()});
                }
            }
        }
        return used;
    }
}
