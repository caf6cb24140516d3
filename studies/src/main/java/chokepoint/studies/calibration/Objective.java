package chokepoint.studies.calibration;

import chokepoint.core.scenario.Parameter;
import chokepoint.findings.fit.RowFit;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FreeParameter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far replays with one set of parameters are from what was observed: a pure function of the set. Rows weigh the same within a crisis,
 * and crises weigh the same: four rows of 2025 are not to be drowned by sixty of 2010, and sixty are not to be given up for four.
 */
public final class Objective {

    private final List<FittedCrisis> crises;
    private final List<FreeParameter> free;

    /**
     * @param crises at least one
     */
    public Objective(List<FittedCrisis> crises, List<FreeParameter> free) {
        this.crises = List.copyOf(crises);
        this.free = List.copyOf(free);
    }

    /** Parameters that are fitted. */
    public List<FreeParameter> free() {
        return free;
    }

    /** How many pasts they are fitted to. */
    int crises() {
        return crises.size();
    }

    /** The parameters at a place. */
    public Map<Parameter, Double> parameters(double[] placeShare) {
        Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
        for (int i = 0; i < placeShare.length; i++) {
            set.put(free.get(i).parameter(), free.get(i).value(placeShare[i]));
        }
        return set;
    }

    /** The rows of each crisis at a place. */
    public List<List<RowFit>> rows(double[] placeShare) throws InterruptedException {
        Map<Parameter, Double> parameters = parameters(placeShare);
        List<List<RowFit>> rows = new ArrayList<>();
        for (FittedCrisis crisis : crises) {
            rows.add(crisis.rows(parameters));
        }
        return rows;
    }

    /** What comes out at a place. */
    public Evaluation evaluate(double[] placeShare) throws InterruptedException {
        return evaluation(placeShare, rows(placeShare));
    }

    static Evaluation evaluation(double[] placeShare, List<List<RowFit>> rows) {
        List<RowFit> all = rows.stream().flatMap(List::stream).toList();
        double[] worst =
                all.stream().mapToDouble(RowFit::implausibilitySd).sorted().toArray();
        return new Evaluation(
                placeShare,
                rows.stream()
                        .mapToDouble(crisis -> crisis.stream()
                                .mapToDouble(RowFit::costScore)
                                .average()
                                .orElse(0))
                        .toArray(),
                worst.length == 0 ? 0 : worst[Math.max(0, worst.length - 2)],
                (int) all.stream().filter(RowFit::passes).count());
    }
}
