package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/**
 * What users need in a week: planned output × intensity × (1 − replaced share). Price drives the intensity, denial the replaced share
 * of the nest, never both; refused magnets are in time replaced by magnets made at home from Nd and Pr. Where {@link
 * OutputSubstitution} holds instead, shortage drives intensity too.
 */
final class Needs {

    /** Memory of how much of the magnets ordered was denied. */
    private static final double MEMORY_WEEKS = 13;

    private final Lines lines;
    private final double[] baseNeedTReo;
    private final double[] needTReo;
    private final double[] intensityIndex;

    private final NestSubstitution nests;
    private final OutputSubstitution output;
    private final int[] firstMagnetRefusalWeek;
    private final double[] magnetReplacedShare;
    /** Smoothed share of magnet orders that was denied. */
    private final double[] deniedMagnetShare;

    private final Thrift thrift;
    private final double[] goalByPriceIndex = new double[Cell.COUNT];
    private final double magnetLockWeeks;
    private final double magnetReplacementWeeks;
    private final double magnetReplacementShare;

    Needs(Lines lines, Behaviour behaviour) {
        this.lines = lines;
        baseNeedTReo = new double[lines.count()];
        intensityIndex = new double[lines.count()];
        for (int line = 0; line < lines.count(); line++) {
            baseNeedTReo[line] = lines.specs[lines.user[line]].needTReoPerWeek()[lines.item[line]];
        }
        needTReo = baseNeedTReo.clone();
        Arrays.fill(intensityIndex, 1);
        nests = new NestSubstitution(lines);
        output = new OutputSubstitution(lines);
        firstMagnetRefusalWeek = new int[lines.users()];
        Arrays.fill(firstMagnetRefusalWeek, -1);
        magnetReplacedShare = new double[lines.users()];
        deniedMagnetShare = new double[lines.users()];
        thrift = new Thrift(behaviour);
        magnetLockWeeks = behaviour.get(Parameter.MAGNET_LOCK_WEEKS);
        magnetReplacementWeeks = behaviour.get(Parameter.MAGNET_REPLACEMENT_WEEKS);
        magnetReplacementShare = behaviour.get(Parameter.MAGNET_REPLACEMENT_SHARE);
    }

    /** Needs of the week by line; not to be changed. */
    double[] tReo() {
        return needTReo;
    }

    double tReo(int line) {
        return needTReo[line];
    }

    double intensityIndex(int line) {
        return intensityIndex[line];
    }

    /** Share of output that does without rare earths; 0 where nests are replaced one by one. */
    double substitutedOutputShare(int user) {
        return output.substitutedShare(user);
    }

    /** Share of a nest's need that is replaced by something else. */
    double replacedShare(int knot) {
        return nests.replacedShare(knot);
    }

    double magnetReplacedShare(int user) {
        return magnetReplacedShare[user];
    }

    /**
     * Sets the week's needs.
     *
     * @param growthFactor growth of use since the base year, by region and nest ordinal
     */
    void plan(int week, double[][] growthFactor) {
        for (int u = 0; u < lines.users(); u++) {
            output.advance(u, week);
            replaceMagnets(u, week);
            int region = lines.specs[u].region().ordinal();
            for (int k = lines.firstKnot[u]; k < lines.firstKnot[u + 1]; k++) {
                double growth = growthFactor[region][lines.nest[k]];
                double kept = (1 - output.substitutedShare(u)) * (1 - nests.replacedShare(k));
                planLine(lines.first[k], growth, kept);
                if (lines.second[k] >= 0) {
                    planLine(lines.second[k], growth, kept);
                }
            }
            if (magnetReplacedShare[u] > 0 && lines.magnetKnot[u] >= 0 && lines.neodymiumKnot[u] >= 0) {
                moveMagnetNeed(u);
            }
        }
    }

    private void replaceMagnets(int u, int week) {
        if (firstMagnetRefusalWeek[u] >= 0 && week >= firstMagnetRefusalWeek[u] + magnetLockWeeks) {
            double goal = Math.min(magnetReplacementShare, deniedMagnetShare[u]);
            magnetReplacedShare[u] += (goal - magnetReplacedShare[u]) / magnetReplacementWeeks;
        }
    }

    private void planLine(int line, double growthFactor, double keptShare) {
        needTReo[line] = baseNeedTReo[line] * growthFactor * intensityIndex[line] * keptShare;
    }

    private void moveMagnetNeed(int u) {
        int magnets = lines.first[lines.magnetKnot[u]];
        double moved = magnetReplacedShare[u] * needTReo[magnets];
        needTReo[magnets] -= moved;
        int nd = lines.first[lines.neodymiumKnot[u]];
        int pr = lines.second[lines.neodymiumKnot[u]];
        double ndShare = pr < 0 ? 1 : baseNeedTReo[nd] / (baseNeedTReo[nd] + baseNeedTReo[pr]);
        needTReo[nd] += moved * ndShare;
        if (pr >= 0) {
            needTReo[pr] += moved * (1 - ndShare);
        }
    }

    /** A refusal: the user starts to look for magnets made at home, and for substitutes of everything where nests are not apart. */
    void noteRefusal(int line, int week) {
        int u = lines.user[line];
        if (lines.item[line] == Item.MAGNETS.ordinal() && firstMagnetRefusalWeek[u] < 0) {
            firstMagnetRefusalWeek[u] = week;
        }
        output.noteRefusal(u, week);
    }

    /**
     * Takes in what of a week's orders was denied. Magnets are replaced at home only as long as they are refused.
     *
     * @param orderedTReo by line
     * @param deniedTReo by line
     */
    void noteDenied(double[] orderedTReo, double[] deniedTReo) {
        nests.learn(orderedTReo, deniedTReo);
        for (int u = 0; u < lines.users(); u++) {
            if (lines.magnetKnot[u] >= 0) {
                int line = lines.first[lines.magnetKnot[u]];
                if (orderedTReo[line] > 0) {
                    deniedMagnetShare[u] +=
                            (deniedTReo[line] / orderedTReo[line] - deniedMagnetShare[u]) / MEMORY_WEEKS;
                }
            }
        }
    }

    /**
     * Intensities follow prices; shortages too where output is substituted as a whole.
     *
     * @param priceFactor smoothed price over reference, by cell
     */
    void adapt(double[] priceFactor, Plants plants) {
        for (int cell = 0; cell < goalByPriceIndex.length; cell++) {
            goalByPriceIndex[cell] = thrift.goalByPrice(cell % Item.COUNT, priceFactor[cell]);
        }
        for (int k = 0; k < lines.knots(); k++) {
            double shortage = output.holds(lines.user[lines.first[k]]) ? plants.shortageShare(k) : 0;
            learn(lines.first[k], shortage);
            if (lines.second[k] >= 0) {
                learn(lines.second[k], shortage);
            }
        }
    }

    private void learn(int line, double shortageShare) {
        intensityIndex[line] =
                thrift.next(intensityIndex[line], lines.item[line], goalByPriceIndex[lines.cell[line]], shortageShare);
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.numbers(needTReo);
        tape.numbers(intensityIndex);
        nests.tape(tape);
        output.tape(tape);
        tape.wholes(firstMagnetRefusalWeek);
        tape.numbers(magnetReplacedShare);
        tape.numbers(deniedMagnetShare);
    }
}
