package chokepoint.findings.figure;

/**
 * What a picture says in words.
 *
 * @param id name in files and pages
 * @param title what is seen, made from the numbers
 * @param subtitle what is drawn, of which runs, in which units
 * @param description the same for those who cannot see it, with the main values
 * @param caption how to read it, a sentence
 * @param note what is left undrawn and why; may be empty
 * @param source where the numbers are from, the same for all figures of a report
 */
public record Words(
        String id, String title, String subtitle, String description, String caption, String note, String source) {

    /** Everything at the foot of a picture that stands alone. */
    public String notes() {
        return note.isEmpty() ? source : note + " " + source;
    }
}
