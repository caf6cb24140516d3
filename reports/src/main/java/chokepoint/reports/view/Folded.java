package chokepoint.reports.view;

/**
 * A table that is folded away.
 *
 * @param summary what stands there instead, until it is unfolded
 */
public record Folded(String summary, Table table) {}
