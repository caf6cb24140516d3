package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.instrument.Policy;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.result.PolicyRecorder;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.snapshot.Snapshot;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.store.PairResult;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All cases under all policies in one replication. Cases branch off each other in the week in which they first differ, and policies
 * off the world without one in the week of their first announcement, so that few weeks are computed twice; every pair is the same, bit
 * for bit, as if it were run from its beginning.
 */
public final class PolicyTree {

    private final List<PolicyCase> cases;
    private final List<Policy> policies;
    private final long seed;
    private final Supplier<Engine> engines;
    private final SharedTrunks trunks;
    /** Case each one branches off; −1 for one that is run from its beginning. */
    private final int[] parent;
    /** Week in which it branches off. */
    private final int[] branchWeek;

    /**
     * @param cases a case comes after the one it may branch off
     * @param engines makes an engine for each run
     */
    public PolicyTree(List<PolicyCase> cases, List<Policy> policies, long seed, Supplier<Engine> engines) {
        this(cases, policies, seed, engines, SharedTrunks.NONE);
    }

    /**
     * @param cases a case comes after the one it may branch off
     * @param engines makes an engine for each run
     * @param trunks pasts without a policy, of the same seed, and of cases that are the same where their names are
     */
    public PolicyTree(
            List<PolicyCase> cases, List<Policy> policies, long seed, Supplier<Engine> engines, SharedTrunks trunks) {
        this.trunks = trunks;
        this.cases = List.copyOf(cases);
        this.policies = List.copyOf(policies);
        this.seed = seed;
        this.engines = engines;
        parent = new int[cases.size()];
        branchWeek = new int[cases.size()];
        for (int c = 0; c < parent.length; c++) {
            parent[c] = -1;
            for (int before = 0; before < c; before++) {
                int week = CommonPast.weeks(
                        cases.get(before).scenario(), cases.get(c).scenario());
                if (week > branchWeek[c]) {
                    parent[c] = before;
                    branchWeek[c] = week;
                }
            }
        }
    }

    /** Runs every pair of a replication: by case, then policy. A pair that breaks off is told as such; the others go on. */
    public List<PairResult> run(int replication) {
        Draws draws = new Draws(seed, replication);
        List<World> worlds = cases.stream()
                .map(c -> WorldAssembler.random(c.scenario(), draws))
                .toList();
        PairResult[][] results = new PairResult[cases.size()][policies.size()];
        for (int c = 0; c < cases.size(); c++) {
            if (parent[c] < 0) {
                runRoot(c, worlds, draws, replication, results);
            }
        }
        List<PairResult> ordered = new ArrayList<>();
        for (PairResult[] ofCase : results) {
            ordered.addAll(List.of(ofCase));
        }
        return ordered;
    }

    /**
     * Runs a case that branches off no other. Policies branch off the world without one in the week of the earliest announcement
     * after the warm-up; one that is announced before that has no past to share and is run from its beginning.
     */
    private void runRoot(int root, List<World> worlds, Draws draws, int replication, PairResult[][] results) {
        World world = worlds.get(root);
        int warmUp = world.timeline().warmUpWeeks();
        int shared = world.timeline().endWeek() - 1;
        for (int c = 0; c < parent.length; c++) {
            shared = parent[c] == root ? Math.min(shared, branchWeek[c]) : shared;
        }
        int[] announced = new int[policies.size()];
        for (int p = 0; p < announced.length; p++) {
            announced[p] = earliestAnnouncement(world, policies.get(p));
            shared = announced[p] < warmUp ? shared : Math.min(shared, announced[p]);
        }
        int until = shared;
        Start start = new Start(until, trunks.at(replication, cases.get(root).name(), until, () -> {
            Branch trunk = new Branch(world.withPolicy(Policy.NONE), draws, null);
            trunk.runTo(until);
            return trunk.take();
        }));
        for (int p = 0; p < policies.size(); p++) {
            grow(root, p, announced[p] < until ? null : start, worlds, draws, replication, results);
        }
    }

    private static int earliestAnnouncement(World world, Policy policy) {
        return policy.firstAnnouncement()
                .map(world.timeline().calendar()::weekOf)
                .orElse(Integer.MAX_VALUE);
    }

    /** Runs a case from where it starts, and everything that branches off it. */
    private void grow(
            int c,
            int p,
            @Nullable Start start,
            List<World> worlds,
            Draws draws,
            int replication,
            PairResult[][] results) {
        List<Integer> children = new ArrayList<>();
        for (int child = 0; child < parent.length; child++) {
            if (parent[child] == c) {
                children.add(child);
            }
        }
        children.sort(Comparator.comparingInt(child -> branchWeek[child]));
        List<Start> starts = new ArrayList<>();
        String failure = "";
        try {
            Branch branch = new Branch(worlds.get(c).withPolicy(policies.get(p)), draws, start);
            for (int child : children) {
                branch.runTo(branchWeek[child]);
                starts.add(new Start(branchWeek[child], branch.take()));
            }
            branch.runTo(worlds.get(c).timeline().endWeek());
            results[c][p] = pair(c, p, replication, branch.values(), failure);
        } catch (RuntimeException | AssertionError | StackOverflowError broken) {
            failure = ReplicationFailedException.inOneLine(broken);
            results[c][p] = pair(c, p, replication, List.of(), failure);
        }
        for (int i = 0; i < children.size(); i++) {
            if (i < starts.size()) {
                grow(children.get(i), p, starts.get(i), worlds, draws, replication, results);
            } else {
                fail(children.get(i), p, replication, failure, results);
            }
        }
    }

    /** What broke off before a case branches off breaks that case off, too. */
    private void fail(int c, int p, int replication, String failure, PairResult[][] results) {
        results[c][p] = pair(c, p, replication, List.of(), failure);
        for (int child = 0; child < parent.length; child++) {
            if (parent[child] == c) {
                fail(child, p, replication, failure, results);
            }
        }
    }

    private PairResult pair(int c, int p, int replication, List<PolicyValue> values, String failure) {
        return new PairResult(replication, cases.get(c).name(), policies.get(p).name(), values, failure);
    }

    /** A week, and the state at its beginning. */
    private record Start(int week, Snapshot snapshot) {}

    /** A model under way. */
    private final class Branch {

        private final PolicyRecorder recorder;
        private final ChokepointModel model;
        private final Engine engine = engines.get();
        private int week;

        Branch(World world, Draws draws, @Nullable Start start) {
            recorder = new PolicyRecorder(world);
            model = new ChokepointModel(world, draws, recorder);
            if (start != null) {
                Tape tape = Tape.playing(start.snapshot());
                week = start.week();
                record(tape);
                tape.end();
            }
        }

        void runTo(int until) {
            if (until < week) {
                throw new IllegalStateException("week " + until + " is over: the run is in week " + week);
            }
            if (until > week) {
                engine.run(model, week, until);
                week = until;
            }
        }

        Snapshot take() {
            Tape tape = Tape.recording();
            record(tape);
            return tape.snapshot();
        }

        private void record(Tape tape) {
            model.tape(tape, week);
            recorder.tape(tape, week, model.state().policy().isQuietUntil(week));
        }

        List<PolicyValue> values() {
            return recorder.values(model.state());
        }
    }
}
