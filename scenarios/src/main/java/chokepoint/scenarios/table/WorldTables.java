package chokepoint.scenarios.table;

import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.scenarios.input.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shipped tables of a world: who exists, and every number with its range and source.
 *
 * @param industryNamesJapanese Japanese names of the industries by name
 * @param origins file and line of every input row, by path
 * @param feedPaths input rows of each Chinese feed, by the feed's name
 */
public record WorldTables(
        WorldStructure structure,
        InputTable inputs,
        Map<String, String> industryNamesJapanese,
        Map<String, Origin> origins,
        Map<String, List<String>> feedPaths) {

    /** The world of today's scenarios. */
    public static final String WORLD_2024 = "world-2024";

    /** The world before the crisis of 2010. */
    public static final String WORLD_2009 = "world-2009";

    /** Names of the shipped worlds; the first is the usual one. */
    public static final List<String> SHIPPED = List.of(WORLD_2024, WORLD_2009);

    /** Firms per Japanese industry and classes of users per industry elsewhere. */
    private static final int FIRMS_PER_INDUSTRY = 12;

    private static final int CLASSES_PER_INDUSTRY_ABROAD = 2;
    private static final Map<String, WorldTables> READ = new ConcurrentHashMap<>();

    /** Where a value stands. */
    public record Origin(String file, int line) {

        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /** The tables of a shipped world, for example {@code world-2024}; read once. */
    public static WorldTables ofResource(String world) {
        return READ.computeIfAbsent(world, WorldTables::read);
    }

    private static WorldTables read(String world) {
        Problems problems = new Problems();
        Map<String, Table> tables = new LinkedHashMap<>();
        List<InputRow> rows = new ArrayList<>();
        Map<String, Origin> origins = new HashMap<>();
        for (TableKey key : TableKey.NUMBERS) {
            Table table = Table.ofResource(world, key, problems).orElse(null);
            if (table == null) {
                continue;
            }
            tables.put(key.name(), table);
            for (Table.Row row : table.rows()) {
                InputRows.of(table, row, UnitRange.of(row.cell("unit")), problems)
                        .ifPresent(read -> {
                            rows.add(read);
                            origins.put(read.path(), new Origin(table.file(), row.line()));
                        });
            }
        }
        for (Parameter parameter : Parameter.values()) {
            rows.add(parameter.row());
            origins.put(parameter.path(), new Origin("catalogue of parameters", 0));
        }
        Table industries =
                Table.ofResource(world, TableKey.INDUSTRIES, problems).orElseThrow();
        Table.ofResource(world, TableKey.SITES, problems).ifPresent(sites -> tables.put(sites.name(), sites));
        problems.throwIfAny();
        Map<String, String> japanese = new LinkedHashMap<>();
        industries.rows().forEach(row -> japanese.put(row.cell("industry"), row.cell("industry_ja")));
        Table feeds = table(tables, Tables.CHINA_FEED);
        Map<String, List<String>> feedPaths = new LinkedHashMap<>();
        feeds.rows()
                .forEach(row -> feedPaths
                        .computeIfAbsent(row.cell("deposit_feed"), name -> new ArrayList<>())
                        .add(InputRows.path(feeds, row)));
        return new WorldTables(
                structure(world, industries, tables), new InputTable(rows), japanese, origins, feedPaths);
    }

    /** Names of the Japanese industries. */
    public List<String> industries() {
        return List.copyOf(industryNamesJapanese.keySet());
    }

    private static WorldStructure structure(String world, Table industries, Map<String, Table> tables) {
        return new WorldStructure(
                world,
                industries.rows().stream()
                        .map(row -> new WorldStructure.Industry(
                                row.cell("industry"),
                                EndUse.ofKey(row.cell("end_use_class")).orElseThrow(),
                                Boolean.parseBoolean(row.cell("magnet_user")),
                                Boolean.parseBoolean(row.cell("car_row"))))
                        .toList(),
                feeds(table(tables, Tables.CHINA_FEED)),
                distinct(table(tables, Tables.MAGNET_MAKERS), "maker"),
                distinct(table(tables, Tables.PRODUCERS), "plant"),
                tables.containsKey(Tables.CONTRACTS) ? contracts(table(tables, Tables.CONTRACTS)) : List.of(),
                traders(table(tables, Tables.TRADERS)),
                tables.containsKey(Tables.PRICES_2009) ? Tables.PRICES_2009 : Tables.PRICES_2024,
                FIRMS_PER_INDUSTRY,
                CLASSES_PER_INDUSTRY_ABROAD,
                tables.containsKey(TableKey.SITES.name()) ? sites(table(tables, TableKey.SITES.name())) : List.of(),
                tables.containsKey(Tables.COALITION) ? members(table(tables, Tables.COALITION)) : List.of());
    }

    /** Plants that sell oxides; other rows of the table say what else is in the evidence. */
    private static List<WorldStructure.Site> sites(Table table) {
        List<WorldStructure.Site> sites = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            for (WorldStructure.SiteStage stage : WorldStructure.SiteStage.values()) {
                if (row.cell("role").equals(stage.name().toLowerCase(Locale.ROOT))) {
                    sites.add(new WorldStructure.Site(
                            row.cell("site"), row.cell("country"), stage, Boolean.parseBoolean(row.cell("partner"))));
                }
            }
        }
        return List.copyOf(sites);
    }

    private static List<WorldStructure.Member> members(Table table) {
        return table.rows().stream()
                .map(row -> new WorldStructure.Member(row.cell("member"), Region.valueOf(row.cell("region"))))
                .distinct()
                .toList();
    }

    private static Table table(Map<String, Table> tables, String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("table " + name + " was not read");
        }
        return table;
    }

    private static List<String> distinct(Table table, String column) {
        Set<String> names = new LinkedHashSet<>();
        table.rows().forEach(row -> names.add(row.cell(column)));
        return List.copyOf(names);
    }

    private static List<WorldStructure.Feed> feeds(Table table) {
        return table.rows().stream()
                .map(row -> new WorldStructure.Feed(
                        row.cell("exporter"),
                        InputRows.path(table, row),
                        row.cell("basket"),
                        row.cell("deposit_feed").contains("quota")))
                .toList();
    }

    private static List<WorldStructure.Contract> contracts(Table table) {
        return table.rows().stream()
                .map(row -> new WorldStructure.Contract(
                        row.cell("contract"),
                        InputRows.path(table, row),
                        row.cell("seller"),
                        Region.valueOf(row.cell("buyer_region")),
                        Nest.ofKey(row.cell("oxide_group")).orElseThrow(),
                        row.cell("from").isEmpty() ? null : LocalDate.parse(row.cell("from")),
                        LocalDate.parse(row.cell("to")),
                        row.cell("unit").startsWith("share")))
                .toList();
    }

    private static List<WorldStructure.TraderRow> traders(Table table) {
        return table.rows().stream()
                .map(row -> new WorldStructure.TraderRow(
                        row.cell("trader"),
                        InputRows.path(table, row),
                        row.cell("kind").equals("smuggler"),
                        Region.valueOf(row.cell("buys_in")),
                        Region.valueOf(row.cell("sells_in"))))
                .toList();
    }
}
