package chokepoint.core.factor;

import java.util.List;

/**
 * What is moved by one quantile: all of its rows stand at that quantile of their ranges, all of its courses at that place between low and
 * high.
 *
 * @param name in small letters with underscores; of a course its own name
 * @param label for people
 * @param paths input rows that vary
 * @param courses courses that vary, by the names they are drawn under
 * @param isSet whether it is the choice of the calibrated set, which is no number that could be a little higher
 */
public record Factor(String name, String label, List<String> paths, List<String> courses, boolean isSet) {

    public Factor {
        paths = List.copyOf(paths);
        courses = List.copyOf(courses);
    }

    /** Number of rows and courses. */
    public int size() {
        return paths.size() + courses.size();
    }
}
