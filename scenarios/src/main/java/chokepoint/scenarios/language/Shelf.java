package chokepoint.scenarios.language;

import java.util.List;

/**
 * Shipped files of one kind.
 *
 * @param kind what they are, in one word
 * @param folder resource folder they lie in
 * @param names their names
 */
public record Shelf(String kind, String folder, List<String> names) {}
