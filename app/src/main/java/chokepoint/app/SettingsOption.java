package chokepoint.app;

import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.language.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Values that are set on top of scenarios and policies. */
final class SettingsOption {

    private static final String SUFFIX = ".yaml";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Value to set on top of what the file says: the path of a key in it, with dots, and YAML, such as"
                            + " timeline.horizonWeeks=104 or inputs.ROW=12; may stand several times. Where several scenarios or"
                            + " policies are named, the name of one and a dot come first.")
    private List<String> settings = new ArrayList<>();

    /** All of them, for the one file that a command reads. */
    List<String> all() {
        return List.copyOf(settings);
    }

    /** Those of one of the files that a command reads, without its name. */
    List<String> of(String nameOrFile) {
        String start = name(nameOrFile) + ".";
        return settings.stream()
                .filter(setting -> setting.startsWith(start))
                .map(setting -> setting.substring(start.length()))
                .toList();
    }

    /**
     * Refuses settings of nothing that the command reads.
     *
     * @throws InvalidInputException with all of them
     */
    void refuseStrangers(Collection<String> namesOrFiles) {
        List<String> names =
                namesOrFiles.stream().map(SettingsOption::name).distinct().toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            String setting = settings.get(i);
            if (names.stream().noneMatch(name -> setting.startsWith(name + "."))) {
                problems.add(new Problem(
                        Settings.LABEL,
                        i + 1,
                        "",
                        setting,
                        "begins with none of what is compared; allowed: " + String.join(", ", names)
                                + ", each with a dot"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** What a scenario or policy is called in settings: the name of a file without its folder and ending. */
    static String name(String nameOrFile) {
        Path leaf = nameOrFile.endsWith(SUFFIX) ? Path.of(nameOrFile).getFileName() : null;
        return leaf == null
                ? nameOrFile
                : leaf.toString().substring(0, leaf.toString().length() - SUFFIX.length());
    }
}
