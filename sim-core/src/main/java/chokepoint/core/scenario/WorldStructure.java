package chokepoint.core.scenario;

import chokepoint.core.place.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who exists in a world: names and classes without numbers. The numbers are input rows, found by the names here.
 *
 * @param name of the shipped world
 * @param priceTable table with the prices of the base year
 * @param firmsPerIndustry firms in each Japanese industry
 * @param classesPerIndustryAbroad classes of users per industry in each other region
 * @param sites plants outside China with what policy asks of them; empty where nothing is built and no policy acts
 * @param members treasuries that may pay for policies
 */
public record WorldStructure(
        String name,
        List<Industry> industries,
        List<Feed> feeds,
        List<String> magnetMakers,
        List<String> plants,
        List<Contract> contracts,
        List<TraderRow> traders,
        String priceTable,
        int firmsPerIndustry,
        int classesPerIndustryAbroad,
        List<Site> sites,
        List<Member> members) {

    /** Firms (or classes) of one industry in one region that addresses leave room for. */
    public static final int ADDRESSES_PER_INDUSTRY = 16;

    /** A world in which nothing is built outside China and no policy acts. */
    public WorldStructure(
            String name,
            List<Industry> industries,
            List<Feed> feeds,
            List<String> magnetMakers,
            List<String> plants,
            List<Contract> contracts,
            List<TraderRow> traders,
            String priceTable,
            int firmsPerIndustry,
            int classesPerIndustryAbroad) {
        this(
                name,
                industries,
                feeds,
                magnetMakers,
                plants,
                contracts,
                traders,
                priceTable,
                firmsPerIndustry,
                classesPerIndustryAbroad,
                List.of(),
                List.of());
    }

    /** How far a plant outside China is. */
    public enum SiteStage {
        /** Makes oxides in the base year: one of the world's plants. */
        OPERATING,
        /** Is being built: money is spent. */
        COMMITTED,
        /** Waits for a decision. */
        PLANNED
    }

    /**
     * A plant outside China, there or planned.
     *
     * @param partner whether a coalition of the G7 counts its goods as inside
     */
    public record Site(String name, String country, SiteStage stage, boolean partner) {}

    /** A treasury that may pay for policies. */
    public record Member(String name, Region region) {}

    /** An industry. */
    public record Industry(String name, EndUse endUse, boolean magnetUser, boolean carRow) {}

    /**
     * Ore or concentrate that a Chinese exporter separates.
     *
     * @param path input row with its tonnage
     * @param basket deposit whose oxide shares it has
     * @param domestic whether mined in China
     */
    public record Feed(String exporter, String path, String basket, boolean domestic) {}

    /**
     * An offtake contract for a period.
     *
     * @param path input row with its tonnage, or its share of the seller's output
     * @param nest nest whose items it covers
     * @param from first day; null when it began before the run
     * @param to day it ends
     * @param shareOfOutput whether the row is a share of the seller's output
     */
    public record Contract(
            String name,
            String path,
            String seller,
            Region buyer,
            chokepoint.core.material.Nest nest,
            @Nullable LocalDate from,
            LocalDate to,
            boolean shareOfOutput) {}

    /**
     * A trader or smuggler.
     *
     * @param path input row with its share of the capacity of its kind
     */
    public record TraderRow(String name, String path, boolean smuggler, Region source, Region destination) {}
}
