package chokepoint.reports.table;

import chokepoint.core.validation.Score;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import java.util.List;

/** The page {@code docs/validation.md}: how the replay comes out, made by the program and by nobody else. */
public final class ScoreDocument {

    /** Heading of the lines that decide. */
    public static final String SCORE_HEADING = "## Score";

    /** Why rows that nothing is fitted to come out as they do: what is known or likely, not what was measured. */
    private static final List<String> WHYS = List.of(
            "Home prices: peaks of September 2011 are too low and prices of March 2012 too high. Nobody in the model holds stock at home"
                    + " for gain, which was bought in spring 2011 and sold within months; sellers' stocks and the slow expectation (some two"
                    + " years back to cost) then hold prices up. Gadolinium, yttrium and samarium have no course of use of their own.",
            "Customs unit value: 2010 is too high, as July prices are (too much alarm at once, in every oxide alike), and 2013 because"
                    + " lanthanum falls too slowly. Its weights are customs tonnes, in which cheap products outside the oxides count too.",
            "Supply outside China: it is given by what Molycorp and Lynas said they made, a tenth of the four percent a year that the"
                    + " study counts as a share of its market.",
            "Substitution, recovery and smuggling in 2011 come out of rules that other rows speak on. Smuggling of 2008 and 2014 lies"
                    + " outside the horizon.");

    private final ReplaySummary replay;
    private final List<Appendix> appendices;
    private final ScoreTable table;
    private final StringBuilder text = new StringBuilder();

    public ScoreDocument(ReplaySummary replay, List<Appendix> appendices) {
        this.replay = replay;
        this.appendices = List.copyOf(appendices);
        table = new ScoreTable(replay);
    }

    /** The page as Markdown. */
    public String markdown() {
        line("# Validation: the crisis of 2009 to 2013, replayed");
        line("");
        line("Made by `./chokepoint validate " + replay.scenario().name() + " --runs "
                + replay.histories().size() + " --seed " + replay.seeds(",")
                + " --docs docs/validation.md`. Do not edit.");
        line("");
        line("The same engine and behaviour as in 2026 on the inputs of 2009 to 2013: "
                + replay.scenario().summary());
        line("");
        line(SCORE_HEADING);
        line("");
        line(new ScoreLines(replay).lead());
        line("");
        scoreLines().forEach(this::line);
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
        line("Why check rows come out so, as far as is known or likely:");
        line("");
        WHYS.forEach(one -> line("- " + one));
        line("");
        line("## What the peak is made of");
        line("");
        line(
                "Median export price of the second quarter of 2011 over its mean of 2009, in the full run and without one cause each."
                        + " No crisis: without quota, halt and alarm.");
        line("");
        rows(table.peakRows());
        line("");
        appendix(ShapeTable.of(replay));
        appendices.forEach(this::appendix);
        line("## Every row");
        line("");
        line("| row | use | observed | median | 10–90% | unit | verdict |");
        line("|---|---|---:|---:|---:|---|---|");
        for (Score score : replay.scoreboard().scores()) {
            line("| " + String.join(" | ", ScoreTable.cells(score)) + " |");
        }
        return text.toString();
    }

    /** The lines that decide, as a list. */
    public List<String> scoreLines() {
        return new ScoreLines(replay)
                .all().stream().map(one -> "- " + one.replaceAll(" +", " ")).toList();
    }

    private void appendix(Appendix appendix) {
        line("## " + appendix.title());
        line("");
        for (String paragraph : appendix.paragraphs()) {
            line(paragraph);
            line("");
        }
        if (!appendix.rows().isEmpty()) {
            rows(appendix.rows());
            line("");
        }
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
