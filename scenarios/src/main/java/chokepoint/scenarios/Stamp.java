package chokepoint.scenarios;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replay;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.validation.History;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.table.CalibrationTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names a state of model and data. The model is known by what it does: the prices of one replay with every input at its middle.
 * The data are the replayed scenario with all its inputs, the observations and the ranges of a fit.
 */
final class Stamp {

    private static final int CHARACTERS = 12;

    private Stamp() {}

    static String current() {
        Scenario scenario = ScenarioLibrary.load(ReplayLibrary.CRISIS_2010);
        Draws draws = new Draws(1, 0);
        History history = Replay.run(WorldAssembler.central(scenario, draws), draws, new PlainLoopEngine());
        StringBuilder prices = new StringBuilder();
        for (double[] oxide : history.exportUsdPerKg()) {
            // digits of prices that count: fewer than machines could differ in
            Arrays.stream(oxide).forEach(price -> prices.append(String.format(Locale.ROOT, "%.4g ", price)));
        }
        String data = ScenarioText.of(scenario) + ReplayLibrary.targets() + CalibrationTable.freeParameters();
        return "model " + hash(prices.toString()) + " data " + hash(data);
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
