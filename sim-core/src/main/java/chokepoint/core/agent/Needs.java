package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/**
 * What users need in a week: planned output × intensity × (1 − substituted share). Intensity follows price and shortage;
 * substitution starts with the first refusal; refused magnets are in time replaced by magnets made at home from Nd and Pr.
 */
final class Needs {

    /** Memory of how much of the magnets ordered was denied. */
    private static final double MEMORY_WEEKS = 13;

    private final Lines lines;
    private final double[] baseNeedTReo;
    private final double[] needTReo;
    private final double[] intensityIndex;

    private final int[] firstRefusalWeek;
    private final int[] firstMagnetRefusalWeek;
    private final double[] substitutedShare;
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
        firstRefusalWeek = new int[lines.users()];
        firstMagnetRefusalWeek = new int[lines.users()];
        Arrays.fill(firstRefusalWeek, -1);
        Arrays.fill(firstMagnetRefusalWeek, -1);
        substitutedShare = new double[lines.users()];
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

    double substitutedShare(int user) {
        return substitutedShare[user];
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
            if (firstRefusalWeek[u] >= 0) {
                substitute(u, week);
            }
            int region = lines.specs[u].region().ordinal();
            for (int k = lines.firstKnot[u]; k < lines.firstKnot[u + 1]; k++) {
                double growth = growthFactor[region][lines.nest[k]];
                planLine(lines.first[k], growth, u);
                if (lines.second[k] >= 0) {
                    planLine(lines.second[k], growth, u);
                }
            }
            if (magnetReplacedShare[u] > 0 && lines.magnetKnot[u] >= 0 && lines.neodymiumKnot[u] >= 0) {
                moveMagnetNeed(u);
            }
        }
    }

    private void substitute(int u, int week) {
        var spec = lines.specs[u];
        if (spec.substitutionWeeks() > 0) {
            substitutedShare[u] =
                    spec.substitutableShare() * Math.min(1, (week - firstRefusalWeek[u]) / spec.substitutionWeeks());
        }
        if (firstMagnetRefusalWeek[u] >= 0 && week >= firstMagnetRefusalWeek[u] + magnetLockWeeks) {
            double goal = Math.min(magnetReplacementShare, deniedMagnetShare[u]);
            magnetReplacedShare[u] += (goal - magnetReplacedShare[u]) / magnetReplacementWeeks;
        }
    }

    private void planLine(int line, double growthFactor, int u) {
        needTReo[line] = baseNeedTReo[line] * growthFactor * intensityIndex[line] * (1 - substitutedShare[u]);
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

    /** A refusal: the user starts to look for substitutes, and for magnets made at home. */
    void noteRefusal(int line, int week) {
        int u = lines.user[line];
        if (lines.item[line] == Item.MAGNETS.ordinal() && firstMagnetRefusalWeek[u] < 0) {
            firstMagnetRefusalWeek[u] = week;
        }
        if (firstRefusalWeek[u] < 0) {
            firstRefusalWeek[u] = week;
        }
    }

    /** Notes which share of magnet orders was denied; they are replaced at home only as long as they are refused. */
    void noteDeniedMagnets(double[] orderedTReo, double[] deniedTReo) {
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
     * Intensities follow prices and shortages.
     *
     * @param priceFactor smoothed price over reference, by cell
     */
    void adapt(double[] priceFactor, Plants plants) {
        for (int cell = 0; cell < goalByPriceIndex.length; cell++) {
            goalByPriceIndex[cell] = thrift.goalByPrice(cell % Item.COUNT, priceFactor[cell]);
        }
        for (int k = 0; k < lines.knots(); k++) {
            double shortage = plants.shortageShare(k);
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
        tape.wholes(firstRefusalWeek);
        tape.wholes(firstMagnetRefusalWeek);
        tape.numbers(substitutedShare);
        tape.numbers(magnetReplacedShare);
        tape.numbers(deniedMagnetShare);
    }
}
