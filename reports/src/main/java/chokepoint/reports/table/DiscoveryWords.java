package chokepoint.reports.table;

import chokepoint.findings.discovery.Circumstance;
import chokepoint.findings.discovery.Condition;
import chokepoint.findings.discovery.DiscoveredRule;
import chokepoint.findings.discovery.Discovery;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.discovery.Inquiry.Kind;
import chokepoint.findings.discovery.Judged;
import chokepoint.findings.discovery.NoRule;
import chokepoint.findings.discovery.Prim;
import chokepoint.findings.discovery.Restriction;
import chokepoint.findings.discovery.Share;
import chokepoint.findings.discovery.TooFewCases;
import chokepoint.reports.words.DiscoverySentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Under which circumstances something happens, in words: how often, the rule, how well it does, and how surely. */
public final class DiscoveryWords {

    private static final MathContext DIGITS = new MathContext(3);
    private static final double TRIES = 1000;
    private static final double DOUBTFUL = 0.05;
    private static final double HALF = 0.5;
    private static final double PERCENT = 100;

    private final Inquiry inquiry;

    public DiscoveryWords(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** The answer: how often it happens, and where. */
    public List<String> answer() {
        int rows = inquiry.cases().rows();
        int cases = inquiry.cases().cases();
        List<String> said = new ArrayList<>();
        said.add(DiscoverySentence.HAPPENS.say(
                inquiry.happening().text(),
                Figures.count(cases),
                Figures.count(rows),
                Figures.runsShare((double) cases / rows)));
        Discovery discovery = inquiry.discovery();
        if (discovery instanceof TooFewCases few) {
            said.add(tooFew(few));
        } else if (discovery instanceof NoRule) {
            said.add(DiscoverySentence.NO_RULE.say());
        } else if (discovery instanceof DiscoveredRule rule) {
            said.addAll(conditions(rule));
            said.addAll(judged(rule.judged()));
        }
        if (!(discovery instanceof TooFewCases) && cases > HALF * rows) {
            said.add(DiscoverySentence.COMMON.say());
        }
        return said;
    }

    private static String tooFew(TooFewCases few) {
        int scarce = few.isRare() ? few.cases() : few.rows() - few.cases();
        if (scarce == 0) {
            return few.isRare() ? DiscoverySentence.NEVER.say() : DiscoverySentence.ALWAYS.say();
        }
        double more = Math.ceil((double) few.needed() * few.rows() / scarce);
        DiscoverySentence sentence = few.isRare() ? DiscoverySentence.TOO_RARE : DiscoverySentence.TOO_COMMON;
        return sentence.say(Figures.count(few.needed()), Figures.whole(more));
    }

    private List<String> conditions(DiscoveredRule rule) {
        List<String> said = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            DiscoverySentence sentence = said.isEmpty() ? DiscoverySentence.MOSTLY : DiscoverySentence.ALSO;
            said.add(sentence.say(inWords(condition.restriction())));
        }
        return said;
    }

    /** A condition, to stand behind "where". */
    public String inWords(Restriction limits) {
        Circumstance of = inquiry.circumstance(limits.column());
        return switch (of.kind()) {
            case QUANTILE -> quantile(of.label(), limits);
            case NUMBER -> number(of.label(), limits);
            case WORD ->
                (limits.hasLow() ? DiscoverySentence.WORD : DiscoverySentence.OTHER_WORD).say(of.label(), of.word());
        };
    }

    private static String quantile(String label, Restriction limits) {
        String below = Figures.runsShare(limits.low());
        String above = Figures.runsShare(1 - limits.high());
        if (limits.hasLow() && limits.hasHigh()) {
            return DiscoverySentence.MIDDLE.say(label, below, above);
        }
        return limits.hasLow()
                ? DiscoverySentence.HIGHEST.say(label, Figures.runsShare(1 - limits.low()))
                : DiscoverySentence.LOWEST.say(label, Figures.runsShare(limits.high()));
    }

    private static String number(String key, Restriction limits) {
        if (limits.hasLow() && limits.hasHigh()) {
            return DiscoverySentence.BETWEEN.say(key, limit(limits.low()), limit(limits.high()));
        }
        return limits.hasLow()
                ? DiscoverySentence.AT_LEAST.say(key, limit(limits.low()))
                : DiscoverySentence.AT_MOST.say(key, limit(limits.high()));
    }

    /** A limit as people read it: it lies halfway between two values that were tried, so that three digits say all that is known. */
    static String limit(double value) {
        return new BigDecimal(value)
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    private List<String> judged(Judged judged) {
        List<String> said = new ArrayList<>();
        said.add(DiscoverySentence.HALVES.say(groups(), Figures.count(judged.rows())));
        if (judged.inside() == 0) {
            said.add(DiscoverySentence.EMPTY.say());
            return said;
        }
        Share density = judged.density();
        said.add(DiscoverySentence.JUDGED.say(
                Figures.count(judged.inside()),
                Figures.runsShare(density.value()),
                Figures.runsShare(density.low()),
                Figures.runsShare(density.high()),
                Figures.runsShare(judged.baseRate())));
        Share coverage = judged.coverage();
        said.add(DiscoverySentence.COVERS.say(
                Figures.runsShare(coverage.value()),
                Figures.runsShare(coverage.low()),
                Figures.runsShare(coverage.high())));
        if (inquiry.cases().groups() < inquiry.cases().rows()) {
            said.add(DiscoverySentence.GROUPED.say(inquiry.runs().group()));
        }
        long times = Math.round(judged.p() * TRIES);
        said.add(
                judged.p() * TRIES < 1
                        ? DiscoverySentence.RARE_CHANCE.say()
                        : DiscoverySentence.CHANCE.say(Figures.count(times)));
        if (judged.p() > DOUBTFUL) {
            said.add(DiscoverySentence.MAY_BE_CHANCE.say());
        }
        return said;
    }

    private String groups() {
        return Figures.count(inquiry.cases().groups()) + " " + inquiry.runs().groups();
    }

    /** How surely each condition belongs to the rule, and what was not looked at. */
    public List<String> further() {
        List<String> said = new ArrayList<>();
        if (inquiry.discovery() instanceof DiscoveredRule rule) {
            for (Condition condition : rule.conditions()) {
                said.add(DiscoverySentence.SURE.say(
                        what(condition.restriction().column()),
                        Figures.whole(condition.worth() * PERCENT),
                        Figures.count(Prim.USUAL_HALF_SAMPLES),
                        inquiry.runs().groups(),
                        Figures.whole(condition.restrictedShare() * Prim.USUAL_HALF_SAMPLES)));
            }
        }
        if (inquiry.leftOut() > 0) {
            said.add(DiscoverySentence.LEFT_OUT.say(
                    Figures.count((long) inquiry.leftOut() + inquiry.cases().rows()),
                    Figures.count(inquiry.leftOut())));
        }
        if (inquiry.runs().kind() != Kind.SWEEP) {
            said.add(DiscoverySentence.PLACE.say());
            if (!inquiry.runs().scenario().parameterSets().isEmpty()) {
                said.add(DiscoverySentence.SET.say());
            }
        }
        return said;
    }

    /** What a column is, in few words. */
    public String what(String column) {
        Circumstance of = inquiry.circumstance(column);
        return of.kind() == Circumstance.Kind.WORD ? of.label() + " = " + of.word() : of.label();
    }
}
