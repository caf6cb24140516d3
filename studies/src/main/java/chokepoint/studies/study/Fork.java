package chokepoint.studies.study;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where the past of runs is cut off and kept.
 *
 * @param at first day that scenarios do not share
 * @param pasts folder of all pasts; each kind of past has its own folder in it
 */
public record Fork(LocalDate at, Path pasts) {}
