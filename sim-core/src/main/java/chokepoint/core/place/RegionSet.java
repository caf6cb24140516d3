package chokepoint.core.place;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Some of the regions; two sets of the same regions are equal.
 *
 * @param bits one bit for each region, by ordinal
 */
public record RegionSet(int bits) {

    /** None of them. */
    public static final RegionSet NONE = new RegionSet(0);

    /** All but China: where Chinese goods are exported to. */
    public static final RegionSet ABROAD = of(Region.JAPAN, Region.G7, Region.OTHER);

    public static RegionSet of(Region... regions) {
        return of(Arrays.asList(regions));
    }

    public static RegionSet of(Collection<Region> regions) {
        int bits = 0;
        for (Region region : regions) {
            bits |= 1 << region.ordinal();
        }
        return new RegionSet(bits);
    }

    /** The regions of some names; others are passed over. */
    public static RegionSet ofNames(Collection<String> names) {
        return of(Arrays.stream(Region.values())
                .filter(region -> names.contains(region.name()))
                .toList());
    }

    /** Whether a region is one of them, by ordinal. */
    public boolean has(int region) {
        return (bits >>> region & 1) != 0;
    }

    public boolean has(Region region) {
        return has(region.ordinal());
    }

    /** In the order of all regions. */
    public List<Region> list() {
        return Arrays.stream(Region.values()).filter(this::has).toList();
    }

    /** Their names, in the order of all regions. */
    public List<String> names() {
        return list().stream().map(Region::name).toList();
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
