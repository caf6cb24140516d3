package chokepoint.core.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What governments do about a ban: any number of instruments side by side. A lever, not an uncertain input: it is not drawn.
 *
 * @param name name in files
 * @param title what it is, in a few words
 * @param summary what it does, in a sentence or two
 */
public record Policy(String name, String title, String summary, List<Instrument> instruments) {

    /** Nothing beyond what was in force in January 2026. */
    public static final Policy NONE = new Policy("none", "No further policy", "What is in force stays.", List.of());

    /** First day on which anything of it is known; none where it does nothing. */
    public Optional<LocalDate> firstAnnouncement() {
        return instruments.stream().map(Instrument::announce).min(LocalDate::compareTo);
    }
}
