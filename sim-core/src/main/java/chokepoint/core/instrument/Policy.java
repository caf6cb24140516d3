package chokepoint.core.instrument;

import chokepoint.core.time.WeekCalendar;
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

    /** The same, with everything of it so many weeks later. */
    public Policy moved(long weeks) {
        return new Policy(
                name,
                title,
                summary,
                instruments.stream().map(one -> one.moved(weeks)).toList());
    }

    /** The same, moved by whole weeks so that its first announcement falls in the week of a day. */
    public Policy announced(LocalDate day, WeekCalendar calendar) {
        return firstAnnouncement()
                .map(first -> moved((long) calendar.weekOf(day) - calendar.weekOf(first)))
                .orElse(this);
    }

    /** What of it exists on its first day without having been bought or built in the run. */
    public List<Instrument> standing() {
        return instruments.stream().filter(Instrument::standing).toList();
    }
}
