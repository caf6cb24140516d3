package chokepoint.app.sentences;

import chokepoint.reports.words.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A check for every template of a family: reckons what is said anew and fails when it is not so. A template may instead be noted as
 * words that say nothing about the runs.
 */
final class SentenceChecks {

    private final List<? extends Template> templates;
    private final Map<Template, Consumer<Said>> checks = new LinkedHashMap<>();
    private final Set<Template> noFinding = new LinkedHashSet<>();

    SentenceChecks(List<? extends Template> templates) {
        this.templates = templates;
    }

    /** Checks a template. */
    SentenceChecks check(Template template, Consumer<Said> check) {
        checks.put(template, check);
        return this;
    }

    /** Notes a template without places that says nothing about the runs: how to read a figure, or what a result is not. */
    SentenceChecks noFinding(Template... fixed) {
        for (Template template : fixed) {
            if (!template.places().isEmpty()) {
                throw new IllegalArgumentException(
                        template.name() + " has places: what stands in them is to be checked");
            }
            noFinding.add(template);
        }
        return this;
    }

    /** Names of templates without a check. */
    List<String> unchecked() {
        return templates.stream()
                .filter(template -> !checks.containsKey(template) && !noFinding.contains(template))
                .map(Template::name)
                .toList();
    }

    /** Fails unless everything said is so. */
    void holdsFor(List<Said> said) {
        for (Said one : said) {
            Consumer<Said> check = checks.get(one.template());
            if (check != null) {
                try {
                    check.accept(one);
                } catch (AssertionError e) {
                    throw new AssertionError(one + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Sentences with one place changed that no check catches: there must be none. */
    List<String> surviving(List<Said> said, List<String> names) {
        List<String> surviving = new ArrayList<>();
        for (Said one : said) {
            Consumer<Said> check = checks.get(one.template());
            for (String place :
                    check == null ? List.<String>of() : one.template().places()) {
                for (String wrong : Mutants.of(one.text(place), names)) {
                    if (!isCaught(check, one.with(place, wrong))) {
                        surviving.add(one.template().name() + ": " + place + " = " + wrong + " instead of "
                                + one.text(place));
                    }
                }
            }
        }
        return surviving;
    }

    private static boolean isCaught(Consumer<Said> check, Said mutant) {
        try {
            check.accept(mutant);
            return false;
        } catch (AssertionError | RuntimeException caught) {
            return true;
        }
    }
}
