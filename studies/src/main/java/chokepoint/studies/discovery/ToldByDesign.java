package chokepoint.studies.discovery;

import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.findings.discovery.Circumstance;
import chokepoint.findings.discovery.Inquiry.Kind;
import chokepoint.findings.sensitivity.DriverDesign;
import chokepoint.findings.sensitivity.DriverSetup;
import chokepoint.studies.store.StoredDesign;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What went into the runs of a design, from the table of it. */
final class ToldByDesign {

    private final StoredDesign design;
    private final List<Circumstance> circumstances = new ArrayList<>();
    private final List<ToDoubleFunction<StoredDesign.Run>> values = new ArrayList<>();

    private ToldByDesign(StoredDesign design) {
        this.design = design;
    }

    /**
     * Of a sweep: a column for each key that is a number, one for each word of the others. Rows and lucks are crossed; that of which there are
     * more is not parted by halves, since what is judged is then met anew: rows of a sample with a few lucks, lucks where a few values are tried
     * over and over.
     */
    static Told ofSweep(StoredDesign design) {
        ToldByDesign told = new ToldByDesign(design);
        for (int place = 0; place < design.names().size(); place++) {
            if (design.isNumber(place)) {
                told.number(place, Circumstance.Kind.NUMBER, design.names().get(place));
            } else {
                told.words(place);
            }
        }
        List<StoredDesign.Run> runs = design.runs();
        boolean byLuck = count(runs, StoredDesign.Run::luck) >= count(runs, StoredDesign.Run::row);
        return told.told(
                Kind.SWEEP,
                byLuck ? "draw of luck" : "row of the design",
                byLuck ? "draws of luck" : "rows of the design",
                runs,
                byLuck ? StoredDesign.Run::luck : StoredDesign.Run::row,
                StoredDesign.Run::row);
    }

    /**
     * Of a study of what drives a scenario: the quantiles of the factors that were studied by variance, in the runs of that part. A base row
     * is not parted: its runs share coordinates.
     */
    static Told ofSensitivity(StoredDesign design, JsonNode study, Scenario scenario) {
        List<String> factors = design.names().stream()
                .filter(name -> !name.equals(DriverDesign.OUTSIDE))
                .toList();
        int screened =
                (int) factors.stream().filter(name -> !name.equals(Factors.SET)).count();
        int screening = study.path("trajectories").asInt() * (screened + 1);
        int first = (screening + Part.RUNS - 1) / Part.RUNS * Part.RUNS;
        int perBase = study.path("leading").asInt() + DriverSetup.FURTHER_COLUMNS + 2;
        List<StoredDesign.Run> runs =
                design.runs().stream().filter(run -> run.replication() >= first).toList();
        Factors known = Factors.of(scenario);
        ToldByDesign told = new ToldByDesign(design);
        for (int place = 0; place < factors.size(); place++) {
            int own = place;
            String name = factors.get(place);
            if (!name.equals(Factors.SET) && runs.stream().anyMatch(run -> !Double.isNaN(run.number(own)))) {
                told.number(
                        place,
                        Circumstance.Kind.QUANTILE,
                        known.find(name).map(Factor::label).orElse(name));
            }
        }
        ToIntFunction<StoredDesign.Run> base = run -> (run.replication() - first) / perBase;
        return told.told(Kind.SENSITIVITY, "base row", "base rows", runs, base, base);
    }

    private void number(int place, Circumstance.Kind kind, String label) {
        circumstances.add(new Circumstance(design.names().get(place), kind, label, ""));
        values.add(run -> run.number(place));
    }

    /** A column a word; where a row leaves the scenario as it is, that is one, too. */
    private void words(int place) {
        String key = design.names().get(place);
        List<String> words = design.runs().stream()
                .map(run -> word(run, place))
                .distinct()
                .sorted()
                .toList();
        for (String word : words) {
            circumstances.add(new Circumstance(key + " = " + word, Circumstance.Kind.WORD, key, word));
            values.add(run -> word(run, place).equals(word) ? 1 : 0);
        }
    }

    private static String word(StoredDesign.Run run, int place) {
        Object value = run.values().get(place);
        return value == null ? "as given" : value.toString();
    }

    private static long count(List<StoredDesign.Run> runs, ToIntFunction<StoredDesign.Run> of) {
        return runs.stream().mapToInt(of).distinct().count();
    }

    private Told told(
            Kind kind,
            String group,
            String groups,
            List<StoredDesign.Run> runs,
            ToIntFunction<StoredDesign.Run> groupOf,
            ToIntFunction<StoredDesign.Run> dealtOf) {
        List<Told.Run> telling = new ArrayList<>();
        for (StoredDesign.Run run : runs) {
            double[] own = IntStream.range(0, values.size())
                    .mapToDouble(column -> values.get(column).applyAsDouble(run))
                    .toArray();
            if (Arrays.stream(own).allMatch(Double::isFinite)) {
                telling.add(new Told.Run(run.replication(), groupOf.applyAsInt(run), dealtOf.applyAsInt(run), own));
            }
        }
        return new Told(kind, group, groups, circumstances, telling, runs.size());
    }
}
