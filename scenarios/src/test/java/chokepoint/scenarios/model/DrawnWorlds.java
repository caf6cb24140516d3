package chokepoint.scenarios.model;

import chokepoint.core.engine.Engine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.Reading;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Shipped scenarios, their variants, and runs of worlds drawn from them. */
final class DrawnWorlds {

    static final long SEED = 20260106;
    static final int THREADS = 2;
    private static final String BAN = "ban-2026";

    private DrawnWorlds() {}

    static Scenario baseline() {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load("baseline-2024"));
    }

    static Scenario noBan() {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load("no-ban"));
    }

    static Scenario ban() {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load(BAN));
    }

    /** {@link #ban()} with another reading of the ban. */
    static Scenario ban(Reading reading) {
        return changed(ban(), plan -> plan.name().equals(BAN) ? withReading(plan, reading) : plan);
    }

    /** {@link #ban()} that lasts {@code months} from its start, finished magnets included. */
    static Scenario ban(int months) {
        LocalDate start = LocalDate.of(2026, 1, 6);
        return changed(ban(), plan -> plan.start().equals(start) ? withEnd(plan, start.plusMonths(months)) : plan);
    }

    /** Nothing rare-earth leaves China for Japan for a year: every oxide and magnets, every use. */
    static Scenario totalBan() {
        return changed(ban(), plan -> {
            if (!plan.name().equals(BAN)) {
                return plan;
            }
            return withItems(withReading(plan, Reading.TOTAL), ItemSet.of(Item.values()));
        });
    }

    static Scenario changed(Scenario scenario, UnaryOperator<ControlPlan> change) {
        return scenario.withControls(scenario.controls().stream().map(change).toList());
    }

    static ControlPlan withReading(ControlPlan plan, Reading reading) {
        return new ControlPlan(
                plan.name(),
                plan.items(),
                plan.destinations(),
                plan.announce(),
                plan.start(),
                plan.end(),
                reading,
                plan.approvals(),
                plan.militaryApproved(),
                plan.delayWeeks(),
                plan.alarmIndex(),
                plan.alarmAtHomeShare());
    }

    static ControlPlan withEnd(ControlPlan plan, LocalDate end) {
        return new ControlPlan(
                plan.name(),
                plan.items(),
                plan.destinations(),
                plan.announce(),
                plan.start(),
                end,
                plan.reading(),
                plan.approvals(),
                plan.militaryApproved(),
                plan.delayWeeks(),
                plan.alarmIndex(),
                plan.alarmAtHomeShare());
    }

    static ControlPlan withItems(ControlPlan plan, ItemSet items) {
        return new ControlPlan(
                plan.name(),
                items,
                plan.destinations(),
                plan.announce(),
                plan.start(),
                plan.end(),
                plan.reading(),
                plan.approvals(),
                plan.militaryApproved(),
                plan.delayWeeks(),
                plan.alarmIndex(),
                plan.alarmAtHomeShare());
    }

    /** Replications 0 to {@code runs} − 1 on two threads. */
    static List<RunRecord> run(Scenario scenario, int runs) {
        return run(scenario, runs, THREADS, PlainLoopEngine::new);
    }

    static List<RunRecord> run(Scenario scenario, int runs, int threads, Supplier<Engine> engines) {
        try {
            return new Experiment(engines).run(scenario, SEED, runs, threads, finished -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** One replication with somebody looking on. */
    static RunRecord watch(Scenario scenario, int replication, WeekObserver onlooker) {
        Draws draws = new Draws(SEED, replication);
        World world = WorldAssembler.random(scenario, draws);
        RunRecorder recorder = new RunRecorder(world);
        WeekObserver both = (week, state) -> {
            recorder.observe(week, state);
            onlooker.observe(week, state);
        };
        new PlainLoopEngine()
                .run(
                        new ChokepointModel(world, draws, both),
                        0,
                        world.timeline().endWeek());
        return recorder.freeze(replication);
    }

    /** Numbers from..to−1. */
    static List<Integer> replications(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
