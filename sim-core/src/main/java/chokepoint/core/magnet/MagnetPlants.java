package chokepoint.core.magnet;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.Pipelines;
import chokepoint.core.time.WeekCalendar;

/**
 * Plants that make magnets of oxides. In a week a plant makes of a grade
 *
 * <p>&nbsp;&nbsp;q = min(1.1 K/52.18 − other grades, orders, oxide/a, (Dy, Tb)/b) tonnes,
 *
 * <p>K its capacity in t a year, a and b what a tonne takes in. Scrap is back a week later, magnets are delivered eight weeks
 * later. What is in work at the start is that of a steady plant, so that oxide for D days of net use, and no more, is missed for
 * the first time on day D and magnets on day D + 56. A week allocates nothing.
 */
public final class MagnetPlants {

    /** From pressing to the customer, weeks. */
    public static final int DELIVERY_WEEKS = 8;

    /** What a plant makes at most over what it is built for: longer shifts. */
    private static final double CEILING_FACTOR = 1.1;

    private static final MagnetGrade[] GRADES = MagnetGrade.values();
    private static final OxideKind[] KINDS = OxideKind.values();

    private final MagnetRecipe recipe;
    private final double[] capacityTPerYear;
    /** Oxides at hand, by plant and kind. */
    private final double[] oxideTReo;
    /** Scrap of last week, by plant and kind. */
    private final double[] scrapTReo;
    /** Magnets in work, t REO, by plant and grade. */
    private final Pipelines inWork;
    /** Made in the last week, t of magnets, by plant and grade. */
    private final double[] madeTPerWeek;

    /**
     * Plants in their steady week.
     *
     * @param capacityTPerYear t of magnets a year, by plant
     * @param steadyTPerWeek what each makes of each grade in a steady week, t of magnets, by plant × grades + grade
     * @throws IllegalArgumentException when these are not of as many plants
     */
    public MagnetPlants(MagnetRecipe recipe, double[] capacityTPerYear, double[] steadyTPerWeek) {
        if (steadyTPerWeek.length != capacityTPerYear.length * MagnetGrade.COUNT) {
            throw new IllegalArgumentException(steadyTPerWeek.length + " steady outputs for " + capacityTPerYear.length
                    + " plants; needed: one for each plant and grade");
        }
        this.recipe = recipe;
        this.capacityTPerYear = capacityTPerYear.clone();
        oxideTReo = new double[capacityTPerYear.length * OxideKind.COUNT];
        scrapTReo = new double[oxideTReo.length];
        madeTPerWeek = steadyTPerWeek.clone();
        inWork = new Pipelines(steadyTPerWeek.length, DELIVERY_WEEKS);
        for (int line = 0; line < steadyTPerWeek.length; line++) {
            for (int lead = 1; lead <= DELIVERY_WEEKS; lead++) {
                inWork.add(line, -1, lead, steadyTPerWeek[line] * recipe.netShare());
            }
            for (OxideKind kind : KINDS) {
                scrapTReo[oxide(line / MagnetGrade.COUNT, kind)] += recipe.scrapShare()
                        * recipe.inTReo(GRADES[line % MagnetGrade.COUNT], kind)
                        * steadyTPerWeek[line];
            }
        }
    }

    private static int oxide(int plant, OxideKind kind) {
        return plant * OxideKind.COUNT + kind.ordinal();
    }

    /** Where a grade of a plant stands in arrays by plant and grade. */
    public static int line(int plant, MagnetGrade grade) {
        return plant * MagnetGrade.COUNT + grade.ordinal();
    }

    /** Takes oxides into stock. */
    public void receive(int plant, OxideKind kind, double tReo) {
        oxideTReo[oxide(plant, kind)] += tReo;
    }

    /** Magnets of a plant and grade that are delivered in a week, t of magnets; they leave the plant. */
    public double deliver(int plant, MagnetGrade grade, int week) {
        return inWork.takeArrivals(line(plant, grade), week) / recipe.netShare();
    }

    /**
     * Makes the week's magnets, once last week's scrap is back; grades in their order.
     *
     * @param orderedTPerWeek orders, t of magnets, by plant × grades + grade
     */
    public void make(int week, double[] orderedTPerWeek) {
        for (int at = 0; at < oxideTReo.length; at++) {
            oxideTReo[at] += scrapTReo[at];
            scrapTReo[at] = 0;
        }
        for (int plant = 0; plant < capacityTPerYear.length; plant++) {
            double room = CEILING_FACTOR * WeekCalendar.weeklyFlow(capacityTPerYear[plant]);
            for (MagnetGrade grade : GRADES) {
                int line = line(plant, grade);
                double made = smaller(positive(room), orderedTPerWeek[line]);
                for (OxideKind kind : KINDS) {
                    double in = recipe.inTReo(grade, kind);
                    made = in > 0 ? smaller(oxideTReo[oxide(plant, kind)] / in, made) : made;
                }
                for (OxideKind kind : KINDS) {
                    double in = made * recipe.inTReo(grade, kind);
                    int at = oxide(plant, kind);
                    oxideTReo[at] = positive(oxideTReo[at] - in);
                    scrapTReo[at] += recipe.scrapShare() * in;
                }
                inWork.add(line, week, DELIVERY_WEEKS, made * recipe.netShare());
                madeTPerWeek[line] = made;
                room -= made;
            }
        }
    }

    /** Magnets of a plant and grade made in the last week, t of magnets. */
    public double madeTPerWeek(int plant, MagnetGrade grade) {
        return madeTPerWeek[line(plant, grade)];
    }

    /** What a plant could make beyond what it made in the last week, t of magnets. */
    public double spareTPerWeek(int plant) {
        double made = 0;
        for (MagnetGrade grade : GRADES) {
            made += madeTPerWeek[line(plant, grade)];
        }
        return positive(CEILING_FACTOR * WeekCalendar.weeklyFlow(capacityTPerYear[plant]) - made);
    }

    /** Oxides of a kind at a plant, as oxide and as scrap, t REO. */
    public double oxideTReo(int plant, OxideKind kind) {
        return oxideTReo[oxide(plant, kind)] + scrapTReo[oxide(plant, kind)];
    }

    /** Magnets of a plant and grade in work, t REO. */
    public double inWorkTReo(int plant, MagnetGrade grade) {
        return inWork.totalTReo(line(plant, grade));
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(oxideTReo);
        tape.numbers(scrapTReo);
        tape.numbers(madeTPerWeek);
        inWork.tape(tape);
    }
}
