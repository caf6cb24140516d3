package chokepoint.studies.run;

import chokepoint.findings.ensemble.Precision;
import java.nio.file.Path;

/** What happens to a study, told in the order in which it happens. */
public sealed interface StudyEvent {

    /**
     * The first run is about to be made.
     *
     * @param runs runs that are wanted until the next look
     * @param looks whether their number is to be found out by looks
     */
    record Started(int runs, boolean looks) implements StudyEvent {}

    /**
     * A run has ended; of those that were kept before, none is told.
     *
     * @param finished runs that are there, kept ones included
     * @param runs runs that are wanted until the next look
     */
    record RunEnded(int finished, int runs) implements StudyEvent {}

    /** A mean was looked at, to see whether it is known well enough. */
    record Looked(Precision.Interval interval) implements StudyEvent {}

    /** All runs are there, and what they say can be told; the report is about to be made. */
    record Reporting() implements StudyEvent {}

    /** Everything is in its place. */
    record Reported() implements StudyEvent {}

    /**
     * The folder holds more runs than its report tells.
     *
     * @param folder as it was given
     */
    record HoldsMore(Path folder, int held, int told) implements StudyEvent {}

    /**
     * A policy was tried.
     *
     * @param done evaluations that are there, kept ones included
     */
    record Evaluated(int done, int evaluations) implements StudyEvent {}

    /**
     * A set of parameters was tried.
     *
     * @param done evaluations that are there, kept ones included
     * @param bestCost least cost so far
     * @param cost of this set
     * @param passes rows that it meets
     */
    record Fitted(int done, int evaluations, double bestCost, double cost, int passes) implements StudyEvent {}

    /** Something costs time or looks, not results. */
    record Warned(String what) implements StudyEvent {}

    /** The study was ended before its end, because nobody wants it any more. */
    record Ended() implements StudyEvent {}
}
