package chokepoint.studies.calibration;

import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.disk.Disk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All evaluations of a calibration, in a file that grows by a line each. A search that is started again asks for the same places
 * in the same order: what stands in the file is taken from there, and the search goes on where it was killed.
 */
final class EvaluationLog implements AutoCloseable {

    /** Second largest implausibility, and rows passed. */
    private static final int OTHER_CELLS = 2;

    private final int crises;
    private final List<Evaluation> known = new ArrayList<>();
    private final BufferedWriter writer;
    private int asked;

    /**
     * @param crises fitted crises, each with a cost
     * @param settings what the search depends on, in one line
     * @throws InvalidInputException when the file is of a search with other settings, or no log
     */
    EvaluationLog(Path file, int crises, String settings) throws IOException {
        this.crises = crises;
        if (Files.exists(file)) {
            read(file, settings);
        }
        // a line that was cut off by a kill is left out, and written again
        Disk.replace(file, file.resolveSibling("." + file.getFileName() + "-draft"), text(settings));
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void read(Path file, String settings) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty()) { // left by a disk that was full
            return;
        }
        if (!lines.get(0).equals(settings)) {
            throw refused(file, 1, "is of a search with other settings; choose another folder with --out");
        }
        for (int i = 1; i < lines.size(); i++) {
            try {
                known.add(evaluation(lines.get(i).split(",", -1)));
            } catch (NumberFormatException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw refused(file, i + 1, "is no evaluation; choose another folder with --out");
            }
        }
    }

    private Evaluation evaluation(String[] cells) {
        double[] costs = new double[crises];
        Arrays.setAll(costs, i -> Double.parseDouble(cells[i]));
        double[] place = new double[cells.length - crises - OTHER_CELLS];
        Arrays.setAll(place, i -> Double.parseDouble(cells[crises + OTHER_CELLS + i]));
        return new Evaluation(place, costs, Double.parseDouble(cells[crises]), Integer.parseInt(cells[crises + 1]));
    }

    private static InvalidInputException refused(Path file, int line, String why) {
        return new InvalidInputException(List.of(new Problem(file.toString(), line, "", "", why)));
    }

    private String text(String settings) {
        return settings + "\n" + known.stream().map(EvaluationLog::line).collect(Collectors.joining());
    }

    private static String line(Evaluation evaluation) {
        return joined(evaluation.crisisCostScores()) + "," + evaluation.secondImplausibilitySd() + ","
                + evaluation.passes() + "," + joined(evaluation.placeShare()) + "\n";
    }

    private static String joined(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /** Works an evaluation out, unless it is known. */
    interface Work {
        Evaluation evaluate(double[] placeShare);
    }

    Evaluation get(double[] placeShare, Work work) {
        if (asked < known.size()) {
            Evaluation found = known.get(asked++);
            if (!Arrays.equals(found.placeShare(), placeShare)) {
                throw new IllegalStateException("evaluation " + asked + " of the log is at another place");
            }
            return found;
        }
        Evaluation fresh = work.evaluate(placeShare);
        known.add(fresh);
        asked++;
        try {
            writer.write(line(fresh));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }

    /** How many evaluations there are so far. */
    int asked() {
        return asked;
    }

    /** Evaluations so far, in order. */
    List<Evaluation> evaluations() {
        return List.copyOf(known.subList(0, asked));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
