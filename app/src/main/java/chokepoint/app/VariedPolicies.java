package chokepoint.app;

import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.PolicyFamily;
import chokepoint.scenarios.design.Varied;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies of a comparison of which one value is varied: each value is a policy of its own. */
final class VariedPolicies {

    private static final String LABEL = "--vary";
    private static final String NO_NAME = "[^A-Za-z0-9.+-]+";

    private final ComparisonOptions options;
    private final List<Member> members = new ArrayList<>();
    private final List<PolicyFamily> families = new ArrayList<>();

    /** A policy with one value, and the name or file that it is made of. */
    private record Member(String nameOrFile, Policy policy) {}

    private VariedPolicies(ComparisonOptions options) {
        this.options = options;
    }

    /**
     * Reads what is varied.
     *
     * @param vary NAME.KEY=VALUES each
     * @param baseline what the others are compared with, which is not varied
     * @param namesOrFiles what is compared
     * @throws InvalidInputException with everything that is wrong
     */
    static VariedPolicies of(List<String> vary, String baseline, List<String> namesOrFiles, ComparisonOptions options) {
        VariedPolicies varied = new VariedPolicies(options);
        Problems problems = new Problems();
        for (int place = 1; place <= vary.size(); place++) {
            String text = vary.get(place - 1);
            Optional<String> of = namesOrFiles.stream()
                    .filter(name -> text.startsWith(SettingsOption.name(name) + "."))
                    .max((one, other) -> Integer.compare(one.length(), other.length()));
            if (of.isEmpty() || of.get().equals(baseline)) {
                problems.add(
                        LABEL,
                        place,
                        "",
                        text,
                        of.isEmpty()
                                ? "begins with none of the policies that are compared; allowed: "
                                        + String.join(", ", namesOrFiles) + ", each with a dot"
                                : "varies the baseline, with which all others are compared");
            } else {
                varied.add(
                        of.get(), text.substring(SettingsOption.name(of.get()).length() + 1), place, problems);
            }
        }
        problems.throwIfAny();
        return varied;
    }

    private void add(String nameOrFile, String text, int place, Problems problems) {
        Optional<Varied> read = Varied.parse(text, LABEL, place, problems);
        if (read.isEmpty()) {
            return;
        }
        Varied one = read.get();
        if (one.values().isEmpty()) {
            problems.add(
                    LABEL,
                    place,
                    one.key(),
                    "",
                    "has a range without steps; write low..high/steps, or values between commas");
            return;
        }
        String quantity = one.key().substring(one.key().lastIndexOf('.') + 1);
        List<String> names = new ArrayList<>();
        for (String value : one.values()) {
            String name = SettingsOption.name(nameOrFile) + "." + quantity + "-" + value.replaceAll(NO_NAME, "-");
            try {
                Policy policy = options.policy(nameOrFile, List.of(one.key() + "=" + value));
                members.add(new Member(
                        nameOrFile,
                        new Policy(
                                name,
                                policy.title() + ", " + quantity + " " + value,
                                policy.summary(),
                                policy.instruments())));
                names.add(name);
            } catch (InvalidInputException e) {
                for (Problem problem : e.problems()) {
                    problems.add(LABEL, place, problem.key(), problem.value(), problem.message());
                }
            }
        }
        if (names.size() == one.values().size()) {
            families.add(new PolicyFamily(SettingsOption.name(nameOrFile), one.key(), one.values(), names));
        }
    }

    /** What a named policy is compared as: once with each value of what is varied in it, or as it is. */
    List<Policy> of(String nameOrFile) {
        List<Policy> own = members.stream()
                .filter(member -> member.nameOrFile().equals(nameOrFile))
                .map(Member::policy)
                .toList();
        return own.isEmpty() ? List.of(options.policy(nameOrFile)) : own;
    }

    List<PolicyFamily> families() {
        return List.copyOf(families);
    }
}
