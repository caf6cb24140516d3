package chokepoint.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Documents damaged at random: flipped bytes, lost and doubled lines, swapped and foreign words, cut ends, spliced files. */
final class Mutants {

    private static final List<String> FOREIGN = List.of(
            "0",
            "-1",
            "1e308",
            ".nan",
            "null",
            "~",
            "",
            "[]",
            "{}",
            "true",
            "No",
            "2026-13-01",
            "9999-01-01",
            "2026-01-06",
            "&a",
            "*a",
            "!!int 3",
            "!x",
            "<<",
            "---",
            "...",
            "- ",
            ": ",
            "#",
            "\"",
            "'",
            "|",
            ">-",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "Dy",
            "magnets",
            "JAPAN",
            "low",
            "share",
            "total",
            "named-firms",
            "firms",
            "basedOn",
            "mutant.yaml",
            "no-ban",
            "..",
            "/",
            "own.csv",
            "behaviour.reserve_days",
            "? ",
            "%YAML 1.3",
            "999999999999999999999");

    private final List<String> documents;

    Mutants(List<String> documents) {
        this.documents = documents;
    }

    /** One of the documents, damaged. */
    byte[] of(SplittableRandom random) {
        String text = documents.get(random.nextInt(documents.size()));
        return of(text.getBytes(StandardCharsets.UTF_8), random);
    }

    /** A document damaged in one to three places. */
    byte[] of(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole;
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes && bytes.length > 1; change++) {
            bytes = switch (random.nextInt(7)) {
                case 0 -> flipped(bytes, random);
                case 1 -> lines(bytes, random, false);
                case 2 -> lines(bytes, random, true);
                case 3 -> swapped(bytes, random);
                case 4 -> foreign(bytes, random);
                case 5 -> foreign(bytes, random);
                default -> random.nextInt(3) == 0 ? cut(bytes, random) : spliced(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        return bytes;
    }

    private static List<String> split(byte[] bytes, String regex) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split(regex, -1)));
    }

    private static byte[] joined(List<String> parts, String with) {
        return String.join(with, parts).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(byte[] bytes, SplittableRandom random, boolean doubled) {
        List<String> lines = split(bytes, "\n");
        int at = random.nextInt(lines.size());
        if (doubled) {
            lines.add(random.nextInt(lines.size()), lines.get(at));
        } else {
            lines.remove(at);
        }
        return joined(lines, "\n");
    }

    /** Words and what stands between them, so that joining gives the text back. */
    private static byte[] swapped(byte[] bytes, SplittableRandom random) {
        List<String> words = split(bytes, "\\b");
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        return joined(words, "");
    }

    private static byte[] foreign(byte[] bytes, SplittableRandom random) {
        List<String> words = split(bytes, "\\b");
        words.set(random.nextInt(words.size()), FOREIGN.get(random.nextInt(FOREIGN.size())));
        return joined(words, "");
    }

    private static byte[] cut(byte[] bytes, SplittableRandom random) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] spliced(byte[] bytes, SplittableRandom random) {
        List<String> lines = split(bytes, "\n");
        List<String> others =
                List.of(documents.get(random.nextInt(documents.size())).split("\n", -1));
        int from = random.nextInt(others.size());
        int to = Math.min(others.size(), from + 1 + random.nextInt(6));
        lines.addAll(random.nextInt(lines.size()), others.subList(from, to));
        return joined(lines, "\n");
    }
}
