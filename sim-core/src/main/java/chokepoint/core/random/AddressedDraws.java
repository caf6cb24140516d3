package chokepoint.core.random;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws for many agents at once: the values of {@link Draws#normal} at each agent's address, generated block by block. Agents
 * whose addresses lie in one block of the generator share the work; empty blocks are skipped.
 */
public final class AddressedDraws {

    private final int[] blocks;
    /** First position of each block in {@link #agents}, and their number at the end. */
    private final int[] firstOfBlock;
    /** Agents in the order of their addresses. */
    private final int[] agents;

    private final int[] wordInBlock;
    private final long[] words = new long[Draws.WORDS_PER_BLOCK];

    /**
     * @param addresses by agent; any order, not negative
     */
    public AddressedDraws(int[] addresses) {
        agents = IntStream.range(0, addresses.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(addresses[a], addresses[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        wordInBlock = new int[agents.length];
        int[] found = new int[agents.length];
        int[] first = new int[agents.length + 1];
        int count = 0;
        for (int i = 0; i < agents.length; i++) {
            int address = addresses[agents[i]];
            int block = address / Draws.WORDS_PER_BLOCK;
            wordInBlock[i] = address % Draws.WORDS_PER_BLOCK;
            if (count == 0 || found[count - 1] != block) {
                found[count] = block;
                first[count] = i;
                count++;
            }
        }
        first[count] = agents.length;
        blocks = Arrays.copyOf(found, count);
        firstOfBlock = Arrays.copyOf(first, count + 1);
    }

    /** Fills {@code out} by agent with standard normal variates of a week. */
    public void normals(Draws draws, Purpose purpose, int week, double[] out) {
        for (int b = 0; b < blocks.length; b++) {
            draws.block(purpose, blocks[b], week, words);
            for (int i = firstOfBlock[b]; i < firstOfBlock[b + 1]; i++) {
                out[agents[i]] = InverseNormal.quantile(Draws.toUniform(words[wordInBlock[i]]));
            }
        }
    }
}
