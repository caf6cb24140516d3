package chokepoint.core.world;

import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;

/**
 * A firm (in JAPAN) or a class of firms (elsewhere) that uses rare earths. Arrays are by {@code Item} or {@code Nest} ordinal
 * and are not to be changed.
 *
 * @param address stable number in the draws
 * @param industry index of the industry
 * @param outputShare share of the industry's output in its region
 * @param needTReoPerWeek base-year need by item
 * @param dependenceShare share of output that stops without a nest, by nest
 * @param partsWeeks parts layer in weeks of need, by item
 * @param ownReserveWeeks own reserve, pooled part included, by item
 * @param pooledShare share of the own reserve that sits in the region's pool, by item
 * @param houseWeeks stock at trading houses, by item
 * @param precautionWeeks stock that trading houses keep for the user on top while controls threaten, by item
 * @param bidSlopeElasticity θ
 * @param chokeFactor multiplies the highest bid
 * @param substitution what it can do without
 * @param heavyMagnetShare share of the finished magnets it needs that hold Dy or Tb, in [0, 1]; 1 where grades are not told apart
 */
public record UserSpec(
        int address,
        String name,
        Region region,
        int industry,
        EndUse endUse,
        double outputShare,
        double[] needTReoPerWeek,
        double[] dependenceShare,
        double[] partsWeeks,
        double[] ownReserveWeeks,
        double[] pooledShare,
        double[] houseWeeks,
        double[] precautionWeeks,
        double bidSlopeElasticity,
        double chokeFactor,
        Substitution substitution,
        double heavyMagnetShare) {}
