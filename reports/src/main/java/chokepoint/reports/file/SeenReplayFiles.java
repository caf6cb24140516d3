package chokepoint.reports.file;

import chokepoint.findings.evidence.Evidence;
import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.SeedReplay;
import chokepoint.findings.evidence.SeenReplay;
import java.util.List;
import java.util.stream.IntStream;

/** {@code seen.csv}, {@code blocks.csv} and {@code shown.csv}: a replay that is held against what was seen. */
final class SeenReplayFiles {

    private static final String OF_THE_ROW = "that of the row";

    private SeenReplayFiles() {}

    static List<ResultFile> of(SeenReplay replay) {
        return List.of(seen(replay), blocks(replay), shown(replay));
    }

    /** A row under a seed. */
    private record Scored(SeedReplay seed, RowScore score) {

        Evidence evidence() {
            return score.row().seen().evidence();
        }
    }

    private static List<Scored> scored(SeenReplay replay) {
        return replay.seeds().stream()
                .flatMap(seed -> seed.rows().stream().map(score -> new Scored(seed, score)))
                .toList();
    }

    private static ResultFile seen(SeenReplay replay) {
        return Entry.table(
                "seen.csv",
                "One row of evidence under one seed.",
                List.<Entry<Scored>>of(
                        new Entry<>(
                                Column.whole("seed", "", "Seed of all luck"),
                                row -> row.seed().seed()),
                        Entry.word(
                                "id", "Name of the row", row -> row.evidence().id()),
                        Entry.word(
                                "block",
                                "What is scored together",
                                row -> row.evidence().block()),
                        Entry.word(
                                "use",
                                "check is scored",
                                row -> row.score().row().use().word()),
                        Entry.word(
                                "quantity",
                                "What it is of",
                                row -> row.score().row().quantity()),
                        Entry.word(
                                "unit",
                                "Unit of its numbers",
                                row -> row.score().row().unit()),
                        Entry.number(
                                "low",
                                OF_THE_ROW,
                                "Lower end of what was seen",
                                row -> row.evidence().low()),
                        Entry.number(
                                "high",
                                OF_THE_ROW,
                                "Upper end of what was seen",
                                row -> row.evidence().high()),
                        Entry.number(
                                "p10",
                                OF_THE_ROW,
                                "10% quantile of the runs; empty for never",
                                row -> row.score().low()),
                        Entry.number(
                                "p50",
                                OF_THE_ROW,
                                "Median of the runs",
                                row -> row.score().median()),
                        Entry.number(
                                "p90",
                                OF_THE_ROW,
                                "90% quantile of the runs",
                                row -> row.score().high()),
                        Entry.word(
                                "verdict",
                                "inside, under, over, too wide or silent",
                                row -> row.score().verdict().word()),
                        Entry.word(
                                "silence",
                                "Why no run shows it",
                                row -> row.score().row().silence())),
                scored(replay));
    }

    private static ResultFile blocks(SeenReplay replay) {
        return Entry.table(
                "blocks.csv",
                "One block that decides.",
                List.<Entry<String>>of(
                        Entry.word("block", "Its name", block -> block),
                        new Entry<>(
                                Column.whole("rows", "", "Rows of use check"),
                                block -> replay.first().scored(block).size()),
                        Entry.number(
                                "inside",
                                "rows",
                                "How many of them are inside, mean over the seeds",
                                block -> replay.mean(seed -> seed.inside(block))),
                        Entry.word("holds", "Whether two thirds are", block -> replay.holds(block) ? "yes" : "no")),
                SeenReplay.BLOCKS);
    }

    /** What one run shows of one row. */
    private record Shown(Scored row, int run) {}

    private static ResultFile shown(SeenReplay replay) {
        return Entry.table(
                "shown.csv",
                "One run and row of evidence.",
                List.<Entry<Shown>>of(
                        new Entry<>(
                                Column.whole("seed", "", "Seed of all luck"),
                                shown -> shown.row().seed().seed()),
                        new Entry<>(
                                Column.whole("replication", "", "Number of the run, as in the tables of the store"),
                                shown -> shown.row().seed().replications()[shown.run()]),
                        Entry.word(
                                "id",
                                "Name of the row",
                                shown -> shown.row().evidence().id()),
                        Entry.number(
                                "value",
                                OF_THE_ROW,
                                "What the run shows; empty for never",
                                shown -> shown.row().score().simulated()[shown.run()])),
                scored(replay).stream()
                        .flatMap(row -> IntStream.range(0, row.score().simulated().length)
                                .mapToObj(run -> new Shown(row, run)))
                        .toList());
    }
}
