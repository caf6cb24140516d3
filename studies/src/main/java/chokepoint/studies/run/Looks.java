package chokepoint.studies.run;

import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.ensemble.Runs;
import chokepoint.studies.study.RunStudy;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Makes runs until there are as many as are wanted, or until a mean is known as exactly as it is wished. */
final class Looks {

    /**
     * Where it ended.
     *
     * @param runs runs that are there
     * @param stopped the last look, where looks were taken
     */
    record End(int runs, Optional<Precision.Interval> stopped) {}

    /** Makes what is missing of the first runs, telling how many there are after each. */
    @FunctionalInterface
    interface Making {
        void make(int runs, IntConsumer finished) throws InterruptedException;
    }

    /** Takes a look at the first runs; whoever opens them closes them after it. */
    @FunctionalInterface
    interface Looking {
        Precision.Interval at(int runs, Function<Runs, Precision.Interval> look);
    }

    private Looks() {}

    static End take(RunStudy study, Running.Told told, Making making, Looking looking) throws InterruptedException {
        double horizonDays = (double) study.scenario().timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK;
        Optional<Precision.Interval> stopped;
        int runs = 0;
        do {
            int wanted = study.nextLook(runs);
            runs = wanted;
            told.accept(new StudyEvent.Started(wanted, study.until().isPresent()));
            making.make(wanted, finished -> told.accept(new StudyEvent.RunEnded(finished, wanted)));
            stopped = study.until().map(wish -> looking.at(wanted, found -> wish.of(found, horizonDays)));
            stopped.ifPresent(interval -> told.accept(new StudyEvent.Looked(interval)));
        } while (stopped.isPresent() && !stopped.get().reached() && runs < study.runs());
        told.goOn();
        return new End(runs, stopped);
    }
}
