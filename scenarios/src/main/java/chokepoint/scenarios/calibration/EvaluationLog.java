package chokepoint.scenarios.calibration;

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

    private final List<Evaluation> known = new ArrayList<>();
    private final BufferedWriter writer;
    private int asked;

    /**
     * @param settings what the search depends on, in one line
     * @throws IllegalStateException when the file is of a search with other settings
     */
    EvaluationLog(Path file, String settings) throws IOException {
        if (Files.exists(file)) {
            read(file, settings);
            // a line that was cut off by a kill is written again
            Files.writeString(file, text(settings), StandardCharsets.UTF_8);
        } else {
            Files.writeString(file, settings + "\n", StandardCharsets.UTF_8);
        }
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void read(Path file, String settings) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(settings)) {
            throw new IllegalStateException(file + " is of a search with other settings; use another folder");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double[] place = new double[cells.length - 2];
            for (int i = 0; i < place.length; i++) {
                place[i] = Double.parseDouble(cells[i + 2]);
            }
            known.add(new Evaluation(place, Double.parseDouble(cells[0]), Integer.parseInt(cells[1])));
        }
    }

    private String text(String settings) {
        return settings + "\n" + known.stream().map(EvaluationLog::line).collect(Collectors.joining());
    }

    private static String line(Evaluation evaluation) {
        return evaluation.costScore() + "," + evaluation.passes() + ","
                + Arrays.stream(evaluation.placeShare())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(","))
                + "\n";
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

    /** Evaluations so far, in order. */
    List<Evaluation> evaluations() {
        return List.copyOf(known.subList(0, asked));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
