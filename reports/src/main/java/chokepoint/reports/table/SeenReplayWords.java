package chokepoint.reports.table;

import chokepoint.findings.evidence.ReplayedRow.Use;
import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.RowScore.Verdict;
import chokepoint.findings.evidence.SeedReplay;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.reports.words.SeenReplaySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a replay that is held against what was seen says in words, and the cells of its rows. */
public final class SeenReplayWords {

    /** Heads of the columns of rows. */
    public static final List<String> HEADS = List.of("row", "use", "seen", "10%", "median", "90%", "unit", "verdict");

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final Map<Verdict, SeenReplaySentence> MISSED = Map.of(
            Verdict.UNDER, SeenReplaySentence.UNDER,
            Verdict.OVER, SeenReplaySentence.OVER,
            Verdict.TOO_WIDE, SeenReplaySentence.TOO_WIDE,
            Verdict.SILENT, SeenReplaySentence.SILENT);

    private final SeenReplay replay;

    public SeenReplayWords(SeenReplay replay) {
        this.replay = replay;
    }

    /** How many blocks hold. */
    public String lead() {
        return SeenReplaySentence.LEAD.say(
                Long.toString(SeenReplay.BLOCKS.stream().filter(replay::holds).count()),
                Integer.toString(SeenReplay.BLOCKS.size()),
                replay.seeds().stream().map(seed -> Long.toString(seed.seed())).collect(Collectors.joining(", ")),
                Figures.count(replay.first().replications().length));
    }

    /** The blocks, the dispute, and single firms. */
    public List<String> parts() {
        List<String> said = new ArrayList<>();
        for (String block : SeenReplay.BLOCKS) {
            said.add((replay.holds(block) ? SeenReplaySentence.BLOCK_HOLDS : SeenReplaySentence.BLOCK_MISSES)
                    .say(
                            block,
                            decimal(replay.mean(seed -> seed.inside(block))),
                            Integer.toString(replay.first().scored(block).size())));
        }
        said.add((replay.disputeHolds() ? SeenReplaySentence.DISPUTE_HOLDS : SeenReplaySentence.DISPUTE_MISSES)
                .say(
                        factor(replay.disputeFactor()),
                        factor(replay.mean(seed -> seed.dispute(LOW))),
                        factor(replay.mean(seed -> seed.dispute(HIGH)))));
        said.add(SeenReplaySentence.FIRST_STOP.say(percent(replay.mean(seed -> seed.share(SeedReplay.FIRST_STOP)))));
        said.add(SeenReplaySentence.NO_STOP.say(percent(replay.mean(seed -> seed.share(SeedReplay.NO_STOP)))));
        said.add(SeenReplaySentence.TOGETHER.say(percent(replay.jointShare())));
        if (!replay.first().untold().isEmpty()) {
            said.add(SeenReplaySentence.UNTOLD.say(
                    String.join(", ", replay.first().untold())));
        }
        return said;
    }

    /** Check rows of the first seed that are not inside, by what is amiss. */
    public List<String> misses() {
        List<String> said = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<String> ids = replay.first().rows().stream()
                    .filter(score -> score.row().use() == Use.CHECK && score.verdict() == verdict)
                    .map(score -> score.row().id())
                    .toList();
            SeenReplaySentence sentence = MISSED.get(verdict);
            if (sentence != null && !ids.isEmpty()) {
                said.add(sentence.say(String.join(", ", ids)));
            }
        }
        return said;
    }

    /** Rows that no run shows, with why. */
    public List<String> silences() {
        return replay.first().rows().stream()
                .filter(score -> score.verdict() == Verdict.SILENT)
                .map(score -> score.row().id() + " (" + score.row().use().word() + "): "
                        + score.row().silence())
                .toList();
    }

    /** The cells of a row, in the order of {@link #HEADS}. */
    public static List<String> cells(RowScore score) {
        var evidence = score.row().seen().evidence();
        return List.of(
                score.row().id(),
                score.row().use().word(),
                Figures.amount(evidence.low())
                        + (evidence.low() == evidence.high() ? "" : " to " + Figures.amount(evidence.high())),
                number(score.low()),
                number(score.median()),
                number(score.high()),
                score.row().unit(),
                score.verdict().word());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? Figures.NONE : Double.isInfinite(value) ? "never" : Figures.amount(value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String factor(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
