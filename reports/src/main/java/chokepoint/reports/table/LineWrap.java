package chokepoint.reports.table;

/** Breaks text into lines for a terminal. */
final class LineWrap {

    private LineWrap() {}

    /** Text in lines that end between words; the last one, too, ends with a line feed. */
    static String of(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            boolean fits = length == 0 || length + 1 + TextWidth.of(word) <= width;
            wrapped.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = (fits && length > 0 ? length + 1 : 0) + TextWidth.of(word);
        }
        return wrapped.append('\n').toString();
    }
}
