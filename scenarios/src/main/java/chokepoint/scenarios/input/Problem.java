package chokepoint.scenarios.input;

/**
 * Something wrong with an input: where, what, and what to do.
 *
 * @param file file or resource name
 * @param line line number from 1; 0 when it concerns the whole file
 * @param key key or column, empty when none
 * @param value offending text, empty when none
 * @param message what is wrong, with the allowed range and the nearest known name where there is one
 */
public record Problem(String file, int line, String key, String value, String message) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!key.isEmpty()) {
            text.append(": ").append(key);
        }
        if (!value.isEmpty()) {
            text.append(" = ").append(value);
        }
        return text.append(": ").append(message).toString();
    }
}
