package chokepoint.app.sentences;

import chokepoint.reports.words.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A printed text, taken apart into the templates it is made of. */
final class PrintedText {

    /** What a place can hold; bounded, or a long page would take for ever. */
    private static final String VALUE = ".{1,200}?";

    /** The same between quotation marks, which it does not go beyond. */
    private static final String QUOTED = "[^“”]{1,200}?";

    /** Stand around a whole text. */
    private static final char START = '\u0002';

    private static final char END = '\u0003';

    private static final Pattern SVG_TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");

    private final String text;

    private PrintedText(String text) {
        this.text = text;
    }

    /** A text as a terminal shows it: lines are joined. */
    static PrintedText ofTerminal(String text) {
        return new PrintedText(text.replace('-', '−').replaceAll("\\s+", " ").strip());
    }

    /** A page: what stands between its tags. */
    static PrintedText ofPage(String html) {
        String body = html.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
        return ofTerminal(body);
    }

    /** Titles of the charts in a folder of results, in the order of their files. */
    static List<String> titlesOf(Path folder) throws IOException {
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("charts"))) {
            for (Path chart : files.filter(path -> path.toString().endsWith(".svg"))
                    .sorted()
                    .toList()) {
                Matcher title = SVG_TITLE.matcher(Files.readString(chart));
                if (!title.find()) {
                    throw new AssertionError(chart + " has no title");
                }
                titles.add(title.group(1));
            }
        }
        return titles;
    }

    /** Titles as sentences: with the full stops that charts leave out. */
    static PrintedText ofTitles(List<String> titles) {
        return ofPage(String.join(". ", titles) + ".");
    }

    /** Every place in the text at which a template stands, in order of templates. */
    List<Said> said(List<? extends Template> templates) {
        List<Said> said = new ArrayList<>();
        for (Template template : templates) {
            Matcher found = regex(template).matcher(text);
            while (found.find()) {
                Map<String, String> values = new LinkedHashMap<>();
                template.places().forEach(place -> values.put(place, found.group(place)));
                said.add(new Said(template, values));
            }
        }
        return said;
    }

    /** The stretch from a text to the next of another, both left out, after {@code skipped} such begins; empty when there is none. */
    Optional<PrintedText> between(String from, String to, int skipped) {
        int start = -1;
        for (int i = 0; i <= skipped; i++) {
            start = text.indexOf(plain(from), start + 1);
            if (start < 0) {
                return Optional.empty();
            }
        }
        int end = text.indexOf(plain(to), start + from.length());
        return end < 0 ? Optional.empty() : Optional.of(new PrintedText(text.substring(start + from.length(), end)));
    }

    /** What is left of all of it when every template is taken out. */
    String leftover(List<? extends Template> templates) {
        return new PrintedText("" + START + text + END).leftover(START + "", END + "", templates);
    }

    /** What is left of a stretch of the text when every template is taken out: nothing, if all of it comes from templates. */
    String leftover(String from, String to, List<? extends Template> templates) {
        int start = text.indexOf(from.replace('-', '−'));
        int end = text.indexOf(to.replace('-', '−'), start + from.length());
        if (start < 0 || end < 0) {
            throw new AssertionError("'" + from + "' to '" + to + "' does not stand in: " + text);
        }
        String left = text.substring(start + from.length(), end);
        List<Template> longestFirst = new ArrayList<>(templates);
        longestFirst.sort(
                (a, b) -> Integer.compare(b.pattern().length(), a.pattern().length()));
        for (Template template : longestFirst) {
            left = regex(template).matcher(left).replaceAll(" ");
        }
        return left.strip();
    }

    private static Pattern regex(Template template) {
        StringBuilder regex = new StringBuilder();
        Matcher places = Template.PLACE.matcher(template.pattern());
        int end = 0;
        while (places.find()) {
            String before = template.pattern().substring(end, places.start());
            regex.append(Pattern.quote(plain(before)));
            regex.append("(?<")
                    .append(places.group(1))
                    .append('>')
                    .append(before.endsWith("“") ? QUOTED : VALUE)
                    .append(')');
            end = places.end();
        }
        String rest = template.pattern().substring(end);
        if (rest.isEmpty() && end > 0) {
            throw new IllegalArgumentException(
                    template.name() + " ends with a place, so that nobody can tell where it ends");
        }
        // a full stop ends a sentence where white space follows: 1.2 holds none
        String stop = rest.endsWith(".") ? "(?=\\s|$)" : "";
        return Pattern.compile(
                regex.append(Pattern.quote(plain(rest))).append(stop).toString());
    }

    private static String plain(String words) {
        return words.replace('-', '−');
    }

    @Override
    public String toString() {
        return text;
    }
}
