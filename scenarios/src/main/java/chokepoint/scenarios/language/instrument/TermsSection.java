package chokepoint.scenarios.language.instrument;

import chokepoint.core.place.Region;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Section;
import java.util.List;
import java.util.Locale;

/** The keys of one instrument in a file, read by the codec of its kind. */
public final class TermsSection {

    private final Section section;

    public TermsSection(Section section) {
        this.section = section;
    }

    /** A number, or what holds where it is not there. */
    public double number(Key key, double absent) {
        return section.number(key.name()).orElse(absent);
    }

    /** A number that must be there; where it is missing, which is reported elsewhere, nought. */
    public double number(Key key) {
        return number(key, 0);
    }

    /** A cap; infinite where none is set. */
    public double cap(Key key) {
        return number(key, Double.POSITIVE_INFINITY);
    }

    /** A whole number, or what holds where it is not there. */
    public int whole(Key key, int absent) {
        return section.whole(key.name(), absent);
    }

    /** Whether a key says a word. */
    public boolean says(Key key, String word) {
        return section.text(key.name()).filter(word::equals).isPresent();
    }

    /** A word, or what holds where it is not there. */
    public String word(Key key, String absent) {
        return section.text(key.name()).orElse(absent);
    }

    /** Words; none where the key is not there. */
    public List<String> words(Key key) {
        return section.words(key.name());
    }

    /** A region that must be there. */
    public Region region(Key key) {
        return section.text(key.name()).map(Region::valueOf).orElse(Region.OTHER);
    }

    /** A price above which something else begins than under a floor: the floor where it is not set; a lower one is reported. */
    public double notBelow(Key key, String what, double floorUsdPerKg) {
        double trigger = number(key, floorUsdPerKg);
        if (trigger < floorUsdPerKg) {
            section.report(key.name(), text(trigger), "must not lie below the " + what + ", " + text(floorUsdPerKg));
        }
        return trigger;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.10g", number).replaceAll("\\.?0+$", "");
    }
}
