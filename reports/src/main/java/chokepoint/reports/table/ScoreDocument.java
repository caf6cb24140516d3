package chokepoint.reports.table;

import chokepoint.core.validation.Score;
import chokepoint.reports.statistics.ReplaySummary;
import java.util.List;

/** The page {@code docs/validation.md}: how the replay comes out, made by the program and by nobody else. */
public final class ScoreDocument {

    private final ReplaySummary replay;
    private final ScoreTable table;
    private final StringBuilder text = new StringBuilder();

    public ScoreDocument(ReplaySummary replay) {
        this.replay = replay;
        table = new ScoreTable(replay);
    }

    /** The page as Markdown. */
    public String markdown() {
        line("# Validation: the crisis of 2009 to 2013, replayed");
        line("");
        line("Made by `./chokepoint validate " + replay.scenario().name() + " --runs "
                + replay.histories().size() + " --seed " + replay.seed() + " --docs docs/validation.md`. Do not edit.");
        line("");
        line("The same engine and behaviour as in 2026 on the inputs of 2009 to 2013: "
                + replay.scenario().summary());
        line("");
        line("## Score");
        line("");
        table.calmLines().forEach(one -> line("- " + one.replaceAll(" +", " ")));
        table.summaryLines().forEach(one -> line("- " + one.replaceAll(" +", " ")));
        line("");
        line(
                "A row passes when the median of the runs is within 1.5 times of the value (of the nearer end where sources differ),"
                        + " or the 10–90% band covers it and P90/P10 is at most 2.5. Price rows are relative to 2009; the rows of 2009"
                        + " are the base. Customs tonnes are oxide over one assumed factor. Rows outside the horizon are not comparable.");
        line("");
        line("## What the model gets wrong");
        line("");
        table.misses().forEach(one -> line("- " + one));
        line("");
        line("## What the peak is made of");
        line("");
        line(
                "Median export price of the second quarter of 2011 over its mean of 2009, in the full run and without one cause each."
                        + " No crisis: without quota, halt and alarm.");
        line("");
        rows(table.peakRows());
        line("");
        line("## Every row");
        line("");
        line("| row | use | observed | median | 10–90% | unit | verdict |");
        line("|---|---|---:|---:|---:|---|---|");
        for (Score score : replay.scoreboard().scores()) {
            line("| " + String.join(" | ", ScoreTable.cells(score)) + " |");
        }
        return text.toString();
    }

    private void rows(List<List<String>> rows) {
        line("| " + String.join(" | ", rows.get(0)) + " |");
        line("|---|" + "---:|".repeat(rows.get(0).size() - 1));
        rows.subList(1, rows.size()).forEach(row -> line("| " + String.join(" | ", row) + " |"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
