package chokepoint.scenarios;

import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at names and files without using what they hold. */
final class Checks {

    private Checks() {}

    /** Everything that is wrong with what some names or files hold; empty when all can be used. */
    static List<Problem> of(List<String> namesOrFiles, Consumer<String> load) {
        List<Problem> found = new ArrayList<>();
        for (String nameOrFile : namesOrFiles) {
            try {
                load.accept(nameOrFile);
            } catch (InvalidInputException e) {
                found.addAll(e.problems());
            }
        }
        return List.copyOf(found);
    }

    /** Refuses a name that cannot be one of a file's. */
    static void name(String name) {
        Problems problems = new Problems();
        new KeyType.Name()
                .wrong(new YamlValue.Scalar(name, 0, name), problems)
                .ifPresent(message -> problems.add(name, 0, "name", name, message));
        problems.throwIfAny();
    }
}
