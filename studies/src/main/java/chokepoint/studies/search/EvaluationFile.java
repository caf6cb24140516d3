package chokepoint.studies.search;

import chokepoint.core.search.Evaluation;
import chokepoint.core.search.EvaluationLog;
import chokepoint.core.search.Lever;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.workspace.OutputRefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code evaluations.csv}: every policy a search has tried, a line each with its levers and figures; it grows line by line. Numbers
 * are written in full, since a search that goes on is decided by them.
 */
final class EvaluationFile implements EvaluationLog, AutoCloseable {

    public static final String PATH = "evaluations.csv";
    private static final String DRAFT = ".evaluations-draft";

    private final List<Lever> levers;
    private final String header;
    private final List<Evaluation> kept = new ArrayList<>();
    private final BufferedWriter writer;
    private int written;

    /**
     * Opens the file, or begins it.
     *
     * @param figures names of the figures
     * @throws OutputRefusedException when it is of another search
     */
    public EvaluationFile(Path folder, List<Lever> levers, List<String> figures) throws IOException {
        this.levers = levers;
        List<String> names = new ArrayList<>(List.of("evaluation"));
        levers.forEach(lever -> names.add(lever.name()));
        names.addAll(figures);
        header = String.join(",", names);
        Path file = folder.resolve(PATH);
        if (Files.exists(file)) {
            read(file, names.size());
        }
        // a line that was cut off by a kill is left out, and written again
        StringBuilder text = new StringBuilder(header).append('\n');
        kept.forEach(evaluation -> text.append(line(evaluation)));
        Disk.replace(file, folder.resolve(DRAFT), text.toString());
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void read(Path file, int columns) throws IOException {
        String text = Files.readString(file);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        if (!lines.get(0).equals(header)) {
            throw new OutputRefusedException(file + " is of another search; choose another folder with --out");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
                throw new OutputRefusedException(
                        file + " was changed: '" + line + "' has " + cells.length + " cells, not " + columns);
            }
            kept.add(evaluation(file, line, cells));
        }
    }

    private Evaluation evaluation(Path file, String line, String[] cells) {
        List<Integer> place = new ArrayList<>();
        List<Double> figures = new ArrayList<>();
        try {
            for (int i = 1; i < cells.length; i++) {
                double value = Double.parseDouble(cells[i]);
                if (i <= levers.size()) {
                    place.add(levers.get(i - 1).nearest(value));
                } else {
                    figures.add(value);
                }
            }
        } catch (NumberFormatException e) {
            throw new OutputRefusedException(file + " was changed: '" + line + "' holds what is no number");
        }
        return new Evaluation(place, figures);
    }

    private String line(Evaluation evaluation) {
        StringBuilder line = new StringBuilder().append(++written);
        for (int i = 0; i < levers.size(); i++) {
            line.append(',').append(levers.get(i).value(evaluation.place().get(i)));
        }
        evaluation.figures().forEach(figure -> line.append(',').append(figure));
        return line.append('\n').toString();
    }

    @Override
    public List<Evaluation> kept() {
        return List.copyOf(kept);
    }

    @Override
    public void keep(Evaluation evaluation) {
        try {
            writer.write(line(evaluation));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
