package chokepoint.core.experiment;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.engine.Engine;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Runs in which every parameter set meets every draw of inputs, so that what each adds to the spread can be told apart. */
public final class CrossedDesign {

    private final Supplier<Engine> engines;

    /**
     * How many of each.
     *
     * @param sets parameter sets, the first ones of the scenario
     * @param inputDraws draws of inputs, the same for every set
     * @param replications runs of each pair, each with its own firms and luck
     */
    public record Size(int sets, int inputDraws, int replications) {

        public int runs() {
            return sets * inputDraws * replications;
        }
    }

    /**
     * @param engines makes an engine for each run
     */
    public CrossedDesign(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /**
     * Runs the design.
     *
     * @param outcomes what is kept of a run
     * @return outcomes by [set][input draw][replication]
     */
    public double[][][][] run(
            Scenario scenario,
            long seed,
            Size size,
            int threads,
            Function<RunRecord, double[]> outcomes,
            IntConsumer progress)
            throws InterruptedException {
        List<double[]> all = Workers.map(
                size.runs(),
                threads,
                number -> ReplicationFailedException.naming(
                        number, () -> outcomes.apply(run(scenario, seed, size, number))),
                progress);
        double[][][][] found = new double[size.sets()][size.inputDraws()][size.replications()][];
        for (int run = 0; run < all.size(); run++) {
            int pair = run / size.replications();
            found[pair / size.inputDraws()][pair % size.inputDraws()][run % size.replications()] = all.get(run);
        }
        return found;
    }

    private RunRecord run(Scenario scenario, long seed, Size size, int number) {
        int pair = number / size.replications();
        Scenario one = scenario.withOneParameterSet(pair / size.inputDraws());
        Draws inputs = new Draws(seed, pair % size.inputDraws());
        Draws luck = new Draws(seed, size.inputDraws() + number);
        World world = WorldAssembler.of(one, new AddressedChance(inputs, luck));
        return Replication.run(world, luck, number, engines.get());
    }
}
