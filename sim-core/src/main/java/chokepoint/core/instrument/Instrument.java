package chokepoint.core.instrument;

import chokepoint.core.material.ItemSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument of a policy. Arrays are not to be changed.
 *
 * @param name name in files; its luck is drawn at the address of this name
 * @param terms what it does
 * @param items oxides it covers
 * @param announce day it becomes known: it changes nothing before
 * @param start first day it pays
 * @param end first day it no longer pays
 * @param withdrawn day it is withdrawn for certain; null when only luck withdraws it
 * @param withdrawalPerYearProbability chance a year that it is withdrawn; investors know it
 * @param payers names of the treasuries that pay it
 * @param payerKey how they share it
 * @param plants plants and projects outside China that it is for; empty for all in partner countries
 */
public record Instrument(
        String name,
        Terms terms,
        ItemSet items,
        LocalDate announce,
        LocalDate start,
        LocalDate end,
        @Nullable LocalDate withdrawn,
        double withdrawalPerYearProbability,
        List<String> payers,
        PayerKey payerKey,
        List<String> plants) {

    /** The same, announced, begun, ended and withdrawn so many weeks later. */
    public Instrument moved(long weeks) {
        return new Instrument(
                name,
                terms,
                items,
                announce.plusWeeks(weeks),
                start.plusWeeks(weeks),
                end.plusWeeks(weeks),
                withdrawn == null ? null : withdrawn.plusWeeks(weeks),
                withdrawalPerYearProbability,
                payers,
                payerKey,
                plants);
    }

    /** Whether it exists on its first day without having been bought or built in the run. */
    public boolean standing() {
        Reserve reserve = terms.reserve();
        return reserve != null && reserve.standsFilled();
    }
}
