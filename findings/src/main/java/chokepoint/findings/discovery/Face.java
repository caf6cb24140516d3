package chokepoint.findings.discovery;

/** One side of a box: the lower or the upper limit of a column. */
record Face(int column, boolean isLow) {}
