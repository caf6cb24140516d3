package chokepoint.reports.chart;

/**
 * A finished chart.
 *
 * @param id name in files and ids
 * @param title what is seen
 * @param description the same for those who cannot see it: what is drawn and the main values
 * @param caption how to read it, a sentence
 * @param svg an {@code <svg>} element that stands alone or inside a page
 * @param drawing the same picture, to be drawn in dots
 */
public record Chart(String id, String title, String description, String caption, String svg, Drawing drawing) {

    /** The picture as a PNG file, twice as fine as the page shows it. */
    public byte[] png() {
        return drawing.png();
    }
}
