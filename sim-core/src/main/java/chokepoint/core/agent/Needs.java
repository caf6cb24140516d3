package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/**
 * What users need in a week: planned output × intensity × (1 − replaced share). Price drives the intensity, denial the replaced share
 * of the nest, never both; refused magnets are in time replaced at home: {@link MagnetReplacement}. Where {@link OutputSubstitution}
 * holds instead, shortage drives intensity too.
 */
final class Needs {

    private final Lines lines;
    private final double[] baseNeedTReo;
    private final double[] needTReo;
    private final double[] intensityIndex;

    private final NestSubstitution nests;
    private final OutputSubstitution output;
    private final MagnetReplacement magnets;

    private final Thrift thrift;
    private final double[] goalByPriceIndex = new double[Cell.COUNT];

    Needs(Lines lines, Behaviour behaviour) {
        this.lines = lines;
        baseNeedTReo = new double[lines.count()];
        intensityIndex = new double[lines.count()];
        for (int line = 0; line < lines.count(); line++) {
            baseNeedTReo[line] =
                    lines.partShare[line] * lines.specs[lines.user[line]].needTReoPerWeek()[lines.item[line]];
        }
        needTReo = baseNeedTReo.clone();
        Arrays.fill(intensityIndex, 1);
        nests = new NestSubstitution(lines);
        output = new OutputSubstitution(lines);
        magnets = new MagnetReplacement(lines, baseNeedTReo, behaviour);
        thrift = new Thrift(behaviour);
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
        return magnets.replacedShare(user);
    }

    /**
     * Sets the week's needs.
     *
     * @param growthFactor growth of use since the base year, by region and nest ordinal
     */
    void plan(int week, double[][] growthFactor) {
        for (int u = 0; u < lines.users(); u++) {
            output.advance(u, week);
            magnets.follow(u, week);
            int region = lines.specs[u].region().ordinal();
            for (int k = lines.firstKnot[u]; k < lines.firstKnot[u + 1]; k++) {
                double growth = growthFactor[region][lines.nest[k]];
                double kept = (1 - output.substitutedShare(u)) * (1 - nests.replacedShare(k));
                planLine(lines.first[k], growth, kept);
                if (lines.second[k] >= 0) {
                    planLine(lines.second[k], growth, kept);
                }
            }
            magnets.moveNeed(u, needTReo);
        }
    }

    private void planLine(int line, double growthFactor, double keptShare) {
        needTReo[line] = baseNeedTReo[line] * growthFactor * intensityIndex[line] * keptShare;
    }

    /** A refusal: the user starts to look for magnets made at home, and for substitutes of everything where nests are not apart. */
    void noteRefusal(int line, int week) {
        magnets.noteRefusal(line, week);
        output.noteRefusal(lines.user[line], week);
    }

    /**
     * Takes in what of a week's orders was denied. Magnets are replaced at home only as long as they are refused.
     *
     * @param orderedTReo by line
     * @param deniedTReo by line
     */
    void noteDenied(double[] orderedTReo, double[] deniedTReo) {
        nests.learn(orderedTReo, deniedTReo);
        magnets.learn(orderedTReo, deniedTReo);
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
        magnets.tape(tape);
    }
}
