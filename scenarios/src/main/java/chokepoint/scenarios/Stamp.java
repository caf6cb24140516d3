package chokepoint.scenarios;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replay;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.validation.History;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.table.CalibrationTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names a state of model and data. The model is known by what it does: the prices of one replay with every input at its middle.
 * The data are the replayed scenario with all its inputs, the observations and the ranges of a fit.
 */
final class Stamp {

    private static final int CHARACTERS = 12;

    private Stamp() {}

    private static final String BOTH = "both crises: ";

    /** Of the crisis of 2010 alone, under the rules that are the default. */
    static String ofQuotas() {
        return ofQuotas(Rules.TODAY);
    }

    /** Whether a stamp is one of both crises. */
    static boolean isOfBoth(String stamp) {
        return stamp.startsWith(BOTH);
    }

    /**
     * Of both crises: the rules, and of each crisis the model and the data. Of the evidence of 2025 rows of use fit count alone, as others
     * move no fit.
     */
    static String ofBoth(Rules rules) {
        Scenario scenario = ScenarioLibrary.load(ReplayLibrary.CRISIS_2025);
        List<SeenRow> fitted = CalibrationLibrary.fittedRows();
        Scenario run = ReplayLibrary.untilTold(
                scenario.withRules(rules.anchored(scenario.rules().stockAnchor())), fitted);
        String whole = ScenarioText.of(run);
        Draws draws = new Draws(1, 0);
        RunRecord record = Replication.run(WorldAssembler.central(run, draws), draws, 0, new PlainLoopEngine());
        StringBuilder weeks = new StringBuilder();
        for (Item item : Item.values()) {
            digits(weeks, record.market(MarketSeries.JAPAN_LICENSED_PRICE, item));
            digits(weeks, record.market(MarketSeries.JAPAN_LICENSED_VOLUME, item));
        }
        String switches = whole.lines().filter(line -> line.startsWith("rule")).collect(Collectors.joining("\n"));
        return BOTH + "rules " + hash(switches) + "; 2010 " + ofQuotas(rules) + "; 2025 model " + hash(weeks.toString())
                + " data " + hash(whole + fitted);
    }

    /** Of the crisis of 2010 alone. */
    static String ofQuotas(Rules rules) {
        Scenario shipped = ScenarioLibrary.load(ReplayLibrary.CRISIS_2010);
        Scenario scenario = shipped.withRules(rules.anchored(shipped.rules().stockAnchor()));
        Draws draws = new Draws(1, 0);
        History history = Replay.run(WorldAssembler.central(scenario, draws), draws, new PlainLoopEngine());
        StringBuilder prices = new StringBuilder();
        for (double[] oxide : history.exportUsdPerKg()) {
            digits(prices, oxide);
        }
        String data = ScenarioText.of(scenario) + ReplayLibrary.targets() + CalibrationTable.freeParameters(rules);
        return "model " + hash(prices.toString()) + " data " + hash(data);
    }

    /** Digits that count: fewer than machines could differ in. */
    private static void digits(StringBuilder text, double[] values) {
        Arrays.stream(values).forEach(value -> text.append(String.format(Locale.ROOT, "%.4g ", value)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
