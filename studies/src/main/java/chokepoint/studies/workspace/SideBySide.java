package chokepoint.studies.workspace;

import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.studies.workspace.UnusableResultsException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Folders of finished runs that can be put side by side. */
public final class SideBySide {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private SideBySide() {}

    /**
     * Reads two to eight folders; runs get names that differ.
     *
     * @throws UnusableResultsException when a folder is missing, unfinished or changed, or the runs cannot be compared
     */
    public static List<FinishedRun> read(List<Path> folders) {
        if (folders.size() < FEWEST || folders.size() > MOST) {
            throw new UnusableResultsException(List.of(new Problem(
                    folders.size() + " folders", "give " + FEWEST + " to " + MOST + " folders of finished runs")));
        }
        List<FinishedRun> runs = FinishedFolder.read(folders);
        refuseUnlike(folders, runs);
        return labelled(folders, runs);
    }

    private static void refuseUnlike(List<Path> folders, List<FinishedRun> runs) {
        List<Problem> problems = new ArrayList<>();
        FinishedRun first = runs.get(0);
        for (int i = 1; i < runs.size(); i++) {
            FinishedRun run = runs.get(i);
            if (run.horizonDays() != first.horizonDays()) {
                problems.add(new Problem(
                        folders.get(i).toString(),
                        "horizon " + Math.round(run.horizonDays()) + " days, " + folders.get(0) + " has "
                                + Math.round(first.horizonDays()) + "; run both with the same timeline.horizonWeeks"));
            }
            if (!names(run).equals(names(first))) {
                problems.add(new Problem(
                        folders.get(i).toString(),
                        "its industries are not those of " + folders.get(0) + "; compare runs of the same industries"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableResultsException(problems);
        }
    }

    private static List<String> names(FinishedRun run) {
        return run.industries().stream()
                .map(FinishedRun.Industry::name)
                .sorted()
                .toList();
    }

    /** Runs under names that differ: the scenario's, else the folder's, else with a number. */
    private static List<FinishedRun> labelled(List<Path> folders, List<FinishedRun> runs) {
        boolean unique = new HashSet<>(runs.stream().map(FinishedRun::scenario).toList()).size() == runs.size();
        HashSet<String> taken = new HashSet<>();
        List<FinishedRun> labelled = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Path name = folders.get(i).toAbsolutePath().normalize().getFileName();
            String wanted = unique || name == null ? runs.get(i).scenario() : name.toString();
            String label = taken.add(wanted) ? wanted : wanted + " (" + (i + 1) + ")";
            taken.add(label);
            labelled.add(runs.get(i).labelled(label));
        }
        return labelled;
    }
}
