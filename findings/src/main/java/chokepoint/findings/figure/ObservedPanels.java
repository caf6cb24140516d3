package chokepoint.findings.figure;

import java.time.LocalDate;
import java.util.List;

/** Runs of a replay through time beside what was observed, one small picture a quantity. */
public record ObservedPanels(Words words, List<Panel> panels) implements Figure {

    /**
     * A quantity.
     *
     * @param unit of values and observations, in words
     * @param days middle of each value's time
     * @param p10 by day: value that one run in ten does not exceed
     * @param median by day
     * @param p90 by day: value that nine runs in ten do not exceed
     */
    public record Panel(
            String name,
            String unit,
            List<LocalDate> days,
            List<Double> p10,
            List<Double> median,
            List<Double> p90,
            List<Observation> observed) {}

    /**
     * What was observed.
     *
     * @param day middle of its time
     * @param value in the unit of the quantity
     * @param least lower end of what sources say
     * @param most upper end
     * @param missed whether the runs miss it; one that others are relative to they cannot miss
     */
    public record Observation(LocalDate day, double value, double least, double most, boolean missed) {}

    @Override
    public String kind() {
        return "observed-panels";
    }
}
