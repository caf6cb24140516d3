package chokepoint.app;

import chokepoint.core.factor.Factor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chokepoint factors SCENARIO}: what is drawn, in the groups that a study of what drives it moves. */
@Command(
        name = "factors",
        description = "Lists what a scenario draws, in groups that 'sensitivity' moves by one quantile each.",
        mixinStandardHelpOptions = true)
final class FactorsCommand implements Callable<Integer> {

    @Mixin
    private FactorOptions options = new FactorOptions();

    @Override
    public Integer call() {
        List<Factor> factors = options.of(options.scenario());
        int width = factors.stream()
                .mapToInt(factor -> factor.name().length())
                .max()
                .orElse(0);
        Console.out(String.format(Locale.ROOT, "%-" + width + "s  rows  what it is", "factor"));
        for (Factor factor : factors) {
            Console.out(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %4s  %s",
                    factor.name(),
                    factor.isSet() ? "set" : Integer.toString(factor.size()),
                    factor.label()));
        }
        Console.out(String.format(
                Locale.ROOT,
                "%n%d factors. All rows of one stand at the same quantile of their ranges at once; --by-row FACTOR splits one.",
                factors.size()));
        return 0;
    }
}
