package chokepoint.reports.view;

import java.util.List;

/**
 * A figure in a page: its words are text of the page, its drawing is there twice.
 *
 * @param reading how to read it, and what is left undrawn
 * @param wide {@code <svg>} elements for wide screens and paper, one under the other; paper may end between them
 * @param narrow the same for narrow screens
 */
public record FigureView(
        String id, String title, String subtitle, String reading, List<String> wide, List<String> narrow) {}
