package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.discovery.Happening;
import chokepoint.findings.discovery.HappeningReader;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.workspace.OutputFolder;
import chokepoint.studies.workspace.OutputRefusedException;
import chokepoint.studies.workspace.UnusableResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A folder of finished results that is asked something, and where the answer is written. */
final class AskedResults {

    @Parameters(index = "0", paramLabel = "RESULTS", description = "Folder of finished results.")
    private Path results = Path.of("");

    /** What asks them. */
    interface Question<T> {
        T ask() throws IOException;
    }

    /** What writes an answer into a folder. */
    interface Answer {
        void write(Path folder) throws IOException;
    }

    Path results() {
        return results;
    }

    /** A folder of results keeps what is in it. */
    void refuseInto(@Nullable Path out) {
        refuseInto(results, out);
    }

    /** The same of another folder. */
    static void refuseInto(Path results, @Nullable Path out) {
        if (out != null
                && out.toAbsolutePath()
                        .normalize()
                        .equals(results.toAbsolutePath().normalize())) {
            throw new OutputRefusedException(out + " holds the runs; choose another folder with --out");
        }
    }

    /** Asks, and tells of a folder that cannot be used as of any bad input. */
    static <T> T telling(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (UnusableResultsException e) {
            throw new InvalidInputException(e.problems().stream()
                    .map(problem -> new Problem(problem.folder(), 0, "", "", problem.message()))
                    .toList());
        }
    }

    /**
     * Reads a condition.
     *
     * @param option that gave it
     * @param problems gets everything that is wrong with it
     */
    Optional<Happening> happening(String option, String text, Scenario scenario, List<Problem> problems) {
        try {
            return Optional.of(HappeningReader.read(text, scenario, Catalogue.SHIPPED));
        } catch (NotUnderstoodException e) {
            e.mistakes()
                    .forEach(mistake -> problems.add(new Problem(
                            "command line",
                            0,
                            option,
                            mistake.part(),
                            mistake.message()
                                    + (mistake.known().isEmpty()
                                            ? ""
                                            : Problems.suggestion(mistake.given(), mistake.known())))));
            return Optional.empty();
        }
    }

    /** Writes the answer as a whole or not at all, and says where its page lies. */
    void write(Path into, String page, Answer answer) throws InterruptedException {
        FileFault.telling(into, FileFault.AGAIN, () -> {
            try (OutputFolder folder = OutputFolder.open(into, Console.err()::println)) {
                answer.write(folder.draft());
                folder.commit();
            }
        });
        Console.out("Page: " + into.resolve(page));
    }
}
