package chokepoint.core.agent;

import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.material.Nest;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Users' plants, run for a week from stock. With f the fill of a nest, d the share of output that hangs on it and s the share of its
 * need that is replaced, output is {@code u = 1 − max d (1 − s)(1 − f)}; a nest uses {@code need × min(f, u)}. Where output
 * is substituted as a whole, with a share z: {@code v = 1 − max d (1 − f)}, {@code u = z + (1 − z) v}, and min(f, v) is used.
 *
 * <p>Of magnets of two grades a product needs one or the other: f = (n₁ f₁ + n₂ f₂)/(n₁ + n₂), n the needs, and each grade uses its own
 * {@code n × min(f, u)}.
 */
final class Plants {

    /** Loss of output below this is rounding. */
    private static final double NEGLIGIBLE_SHARE = 1e-9;

    private static final Cause[] CAUSES = Cause.values();

    private final Lines lines;
    private final Needs needs;
    private final StockLayers layers;
    private final Missing missing;
    private final double curveElasticity;
    /** Cover below which output falls, never more than the parts layer, by knot. */
    private final double[] criticalWeeks;

    /** What each line can reach this week. */
    private final double[] reachableTReo;
    /** What each line uses this week. */
    private final double[] usedTReo;

    private final double[] coverWeeks;
    private final double[] fillShare;
    /** Fill of a line, where products need one line of a knot or the other. */
    private final double[] lineFillShare;

    private final double[] outputShare;
    private final byte[] cause;
    /** Knot that limited output, or −1, by user. */
    private final int[] bindingKnot;

    private final double[] causeWeightTReoPerWeek = new double[CAUSES.length];

    Plants(Lines lines, Needs needs, StockLayers layers, Missing missing, Behaviour behaviour) {
        this.lines = lines;
        this.needs = needs;
        this.layers = layers;
        this.missing = missing;
        curveElasticity = behaviour.get(Parameter.SHORTAGE_CURVE_ELASTICITY);
        criticalWeeks = new double[lines.knots()];
        for (int k = 0; k < criticalWeeks.length; k++) {
            double parts = layers.partsTargetWeeks(lines.first[k]);
            criticalWeeks[k] = Math.min(behaviour.get(Parameter.CRITICAL_COVER_WEEKS), parts);
        }
        reachableTReo = new double[lines.count()];
        usedTReo = new double[lines.count()];
        coverWeeks = new double[lines.knots()];
        fillShare = new double[lines.knots()];
        lineFillShare = new double[lines.count()];
        outputShare = new double[lines.users()];
        cause = new byte[lines.users()];
        bindingKnot = new int[lines.users()];
        Arrays.fill(outputShare, 1);
        Arrays.fill(bindingKnot, -1);
    }

    /** Output of a user relative to plan, in [0, 1]. */
    double outputShare(int user) {
        return outputShare[user];
    }

    /** Why the binding nest of a user was short. */
    Cause cause(int user) {
        return CAUSES[cause[user]];
    }

    /** Nest that limited a user's output this week; null when none did. */
    @Nullable
    Nest bindingNest(int user) {
        return lines.nestOf(bindingKnot[user]);
    }

    /** How far the cover of a knot is below critical, as a share; 0 above. */
    double shortageShare(int knot) {
        double critical = criticalWeeks[knot];
        return coverWeeks[knot] >= critical ? 0 : 1 - coverWeeks[knot] / critical;
    }

    /**
     * Runs all plants: layers move inwards, what each nest allows limits output, goods are used, layers move inwards again.
     *
     * @param alarmIndex alarm by cell
     */
    void produce(double[] alarmIndex) {
        double[] need = needs.tReo();
        Arrays.fill(usedTReo, 0);
        layers.useAndMoveInwards(usedTReo, need, alarmIndex, reachableTReo);
        for (int u = 0; u < lines.users(); u++) {
            int from = lines.firstLine[u];
            int to = lines.firstLine[u + 1];
            if (!layers.isPooled(from, to)) {
                run(u);
                continue;
            }
            layers.useAndMoveInwardsPooled(from, to, usedTReo, need, alarmIndex, reachableTReo);
            run(u);
            layers.useAndMoveInwardsPooled(from, to, usedTReo, need, alarmIndex, reachableTReo);
        }
        layers.useAndMoveInwards(usedTReo, need, alarmIndex, reachableTReo);
    }

    /** Tonnes a line used this week. */
    double usedTReo(int line) {
        return usedTReo[line];
    }

    private void run(int u) {
        int from = lines.firstKnot[u];
        int to = lines.firstKnot[u + 1];
        double worst = 0;
        int binding = -1;
        for (int k = from; k < to; k++) {
            if (lines.apart[k]) {
                measureApart(k);
            } else {
                measure(k);
            }
            double replaced = k == lines.magnetKnot[u] ? 1 - needs.magnetReplacedShare(u) : 1;
            double hangs = lines.dependenceShare[k] * replaced * (1 - needs.replacedShare(k));
            double loss = hangs * (1 - fillShare[k]);
            if (loss > worst) {
                worst = loss;
                binding = k;
            }
        }
        double v = 1 - worst;
        double substituted = needs.substitutedOutputShare(u);
        outputShare[u] = substituted + (1 - substituted) * v;
        if (worst <= NEGLIGIBLE_SHARE) {
            outputShare[u] = 1;
            binding = -1;
        }
        bindingKnot[u] = binding;
        cause[u] = (byte) (binding < 0 ? Cause.NONE : causeOf(binding)).ordinal();
        for (int k = from; k < to; k++) {
            if (lines.apart[k]) {
                consumeApart(lines.first[k], v);
                consumeApart(lines.second[k], v);
            } else {
                consume(k, smaller(fillShare[k], v));
            }
        }
    }

    /** Cover (weeks) and fill share of a nest from parts and own reserve. */
    private void measure(int k) {
        int first = lines.first[k];
        int second = lines.second[k];
        double firstNeed = needs.tReo(first);
        double firstStock = reachableTReo[first];
        double need = firstNeed;
        double stock = firstStock;
        double most = 1;
        if (second >= 0) {
            double secondNeed = lines.secondFactor[k] * needs.tReo(second);
            double secondStock = lines.secondFactor[k] * reachableTReo[second];
            need += secondNeed;
            stock += secondStock;
            double locked = 1 - lines.substitutionShare[k];
            most = smaller(most, limit(firstStock, locked * firstNeed));
            most = smaller(most, limit(secondStock, locked * secondNeed));
        }
        most = smaller(most, limit(stock, need));
        double cover = need > 0 ? stock / need : Double.MAX_VALUE;
        double critical = criticalWeeks[k];
        double wanted = cover >= critical ? 1 : Math.pow(cover / critical, curveElasticity);
        coverWeeks[k] = cover;
        fillShare[k] = smaller(wanted, most);
    }

    /** The same of a nest whose lines do not stand in for each other; cover above critical does not make up for the other line's. */
    private void measureApart(int k) {
        double need = 0;
        double filled = 0;
        double covered = 0;
        for (int line = lines.first[k]; line <= lines.second[k]; line++) {
            double lineNeed = needs.tReo(line);
            double stock = reachableTReo[line];
            double cover = lineNeed > 0 ? stock / lineNeed : Double.MAX_VALUE;
            double wanted = cover >= criticalWeeks[k] ? 1 : Math.pow(cover / criticalWeeks[k], curveElasticity);
            lineFillShare[line] = smaller(wanted, limit(stock, lineNeed));
            need += lineNeed;
            filled += lineNeed * lineFillShare[line];
            covered += lineNeed * smaller(cover, criticalWeeks[k]);
        }
        fillShare[k] = need > 0 ? filled / need : 1;
        coverWeeks[k] = need > 0 ? covered / need : Double.MAX_VALUE;
    }

    private void consumeApart(int line, double outputShare) {
        usedTReo[line] = smaller(smaller(lineFillShare[line], outputShare) * needs.tReo(line), reachableTReo[line]);
    }

    private static double limit(double stock, double need) {
        return need <= stock ? 1 : stock / need;
    }

    /** What a nest uses; what one item lacks the other stands in for. */
    private void consume(int k, double share) {
        int one = lines.first[k];
        int two = lines.second[k];
        double wantedFirst = share * needs.tReo(one);
        double first = smaller(wantedFirst, reachableTReo[one]);
        if (two >= 0) {
            double wantedSecond = share * needs.tReo(two);
            double second = smaller(wantedSecond, reachableTReo[two]);
            if (first < wantedFirst || second < wantedSecond) {
                double factor = lines.secondFactor[k];
                double secondStandIn = smaller((wantedFirst - first) / factor, reachableTReo[two] - second);
                double firstStandIn = smaller((wantedSecond - second) * factor, reachableTReo[one] - first);
                first += firstStandIn;
                second += secondStandIn;
            }
            usedTReo[two] = second;
        }
        usedTReo[one] = first;
    }

    private Cause causeOf(int k) {
        Arrays.fill(causeWeightTReoPerWeek, 0);
        missing.addTo(causeWeightTReoPerWeek, lines.first[k], 1);
        if (lines.second[k] >= 0) {
            missing.addTo(causeWeightTReoPerWeek, lines.second[k], lines.secondFactor[k]);
        }
        return Missing.strongest(causeWeightTReoPerWeek);
    }
}
