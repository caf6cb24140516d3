package chokepoint.reports.table;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Conditioned.Moved;
import chokepoint.findings.evidence.Conditioned.Shift;
import chokepoint.findings.evidence.Reading;
import chokepoint.reports.words.EvidenceSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What runs that are weighed by what was seen say in words. */
public final class EvidenceWords {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double CLEAR_DEVIATIONS = 3;

    private final Conditioned conditioned;

    public EvidenceWords(Conditioned conditioned) {
        this.conditioned = conditioned;
    }

    /** Everything that can be told. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        said.add(EvidenceSentence.WEIGHED.say(
                Figures.count(conditioned.readings().size()),
                Figures.count(conditioned.weights().runs()),
                Figures.whole(conditioned.weights().effectiveNumber()),
                percent(conditioned.weights().largestShare())));
        Shift low = conditioned.loss(LOW);
        Shift high = conditioned.loss(HIGH);
        said.add(EvidenceSentence.LOSS.say(
                Figures.amount(conditioned.loss().before()),
                Figures.amount(conditioned.loss().after()),
                Figures.amount(low.before()),
                Figures.amount(high.before()),
                Figures.amount(low.after()),
                Figures.amount(high.after())));
        List<Moved> moved = clear();
        said.add(
                moved.isEmpty()
                        ? EvidenceSentence.NOT_MOVED.say()
                        : EvidenceSentence.MOVED.say(
                                moved.get(0).label(),
                                quantile(moved.get(0).quantile().before()),
                                quantile(moved.get(0).quantile().after())));
        refuted(Reading::staysUnder).ifPresent(rows -> said.add(EvidenceSentence.STAYS_UNDER.say(rows)));
        refuted(Reading::staysOver).ifPresent(rows -> said.add(EvidenceSentence.STAYS_OVER.say(rows)));
        if (!conditioned.setup().silent().isEmpty()) {
            said.add(EvidenceSentence.SILENT.say(String.join(
                    ", ",
                    conditioned.setup().silent().stream()
                            .map(seen -> seen.evidence().id())
                            .toList())));
        }
        if (!conditioned.setup().otherwise().isEmpty()) {
            said.add(EvidenceSentence.OTHERWISE.say(
                    String.join(", ", conditioned.setup().otherwise())));
        }
        return said;
    }

    /** The loss before and after, for a title. */
    public String headline() {
        String said = EvidenceSentence.HEADLINE.say(
                Figures.amount(conditioned.loss().after()),
                Figures.amount(conditioned.loss().before()));
        return said.substring(0, said.length() - 1);
    }

    /** Rows that the model does not make, on one side. */
    private Optional<String> refuted(Predicate<Reading> side) {
        List<String> ids = conditioned.readings().stream()
                .filter(side)
                .map(reading -> reading.evidence().id())
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", ids));
    }

    /** Inputs that moved by at least three standard errors, the surest first. */
    public List<Moved> clear() {
        return conditioned.moved().stream()
                .filter(one -> Math.abs(one.deviations()) >= CLEAR_DEVIATIONS)
                .toList();
    }

    /** A share of weight, to a tenth of a per cent. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A quantile, to two decimals. */
    public static String quantile(double quantile) {
        return String.format(Locale.ROOT, "%.2f", quantile);
    }
}
