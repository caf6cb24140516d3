package chokepoint.scenarios.design;

import chokepoint.core.design.LatinHypercube;
import chokepoint.core.design.ScrambledSobol;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ways to make a design out of what is varied. */
public enum DesignWay {
    /** Every value of each key with every value of every other. */
    GRID,
    /** The scenario as it is given, then each value of each key alone. */
    ONE_AT_A_TIME,
    /** So many rows, in each key one in each of so many equal parts of its range, the parts put together by chance. */
    LATIN_HYPERCUBE,
    /** So many rows of the Sobol sequence, scrambled: they fill the ranges more evenly than chance. */
    SOBOL;

    /** More rows are no sweep that anybody waits for. */
    public static final int MOST_ROWS = 1_000_000;

    /** Name in commands and plans. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(DesignWay::key).toList();
    }

    /** Whether it takes as many rows as are asked for. */
    public boolean takesRows() {
        return this == LATIN_HYPERCUBE || this == SOBOL;
    }

    /**
     * Makes the design.
     *
     * @param rows wanted rows, of ways that take them
     * @param seed of its luck, of ways that have any
     * @param label where what is varied stands, in messages
     * @throws chokepoint.scenarios.input.InvalidInputException when a way does not fit what is varied
     */
    public Design of(List<Varied> varied, int rows, long seed, String label) {
        Problems problems = new Problems();
        for (int place = 0; place < varied.size(); place++) {
            Varied one = varied.get(place);
            if (!takesRows() && one.values().isEmpty()) {
                problems.add(
                        label,
                        place + 1,
                        one.key(),
                        "",
                        "has a range without steps; a design of the kind " + key()
                                + " needs values (KEY=1,2,3) or steps (KEY=1..3/5); latin-hypercube and sobol take ranges");
            }
            for (int before = 0; before < place; before++) {
                if (varied.get(before).key().equals(one.key())) {
                    problems.add(label, place + 1, one.key(), "", "is varied twice: see " + label + ":" + (before + 1));
                }
            }
        }
        long size = size(varied, rows);
        if (size < 1 || size > MOST_ROWS) {
            problems.add(label, 0, "", "", "makes " + size + " rows; allowed: 1 to " + MOST_ROWS);
        }
        problems.throwIfAny();
        List<String> keys = varied.stream().map(Varied::key).toList();
        return new Design(
                keys,
                switch (this) {
                    case GRID -> grid(varied);
                    case ONE_AT_A_TIME -> oneAtATime(varied);
                    case LATIN_HYPERCUBE -> at(varied, LatinHypercube.points(rows, keys.size(), seed));
                    case SOBOL -> at(varied, ScrambledSobol.points(rows, keys.size(), seed));
                });
    }

    private long size(List<Varied> varied, int rows) {
        if (takesRows()) {
            return rows;
        }
        long size = 1;
        for (Varied one : varied) {
            int values = one.values().size();
            size = this == GRID ? Math.min(Integer.MAX_VALUE, size * values) : size + values;
        }
        return size;
    }

    /** The last key changes first. */
    private static List<List<String>> grid(List<Varied> varied) {
        List<List<String>> rows = List.of(List.of());
        for (Varied one : varied) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> row : rows) {
                for (String value : one.values()) {
                    List<String> with = new ArrayList<>(row);
                    with.add(value);
                    longer.add(with);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static List<List<String>> oneAtATime(List<Varied> varied) {
        List<List<String>> rows = new ArrayList<>();
        String[] given = new String[varied.size()];
        Arrays.fill(given, Design.AS_GIVEN);
        rows.add(List.of(given));
        for (int column = 0; column < varied.size(); column++) {
            for (String value : varied.get(column).values()) {
                String[] row = given.clone();
                row[column] = value;
                rows.add(List.of(row));
            }
        }
        return rows;
    }

    private static List<List<String>> at(List<Varied> varied, double[][] points) {
        List<List<String>> rows = new ArrayList<>();
        for (double[] point : points) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < varied.size(); column++) {
                row.add(varied.get(column).at(point[column]));
            }
            rows.add(row);
        }
        return rows;
    }
}
