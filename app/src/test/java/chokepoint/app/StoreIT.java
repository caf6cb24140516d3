package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chokepoint.app.Child.Outcome;
import chokepoint.reports.table.QueryTable;
import chokepoint.studies.store.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** End to end: experiments in folders, killed, gone on with, asked, and kept apart. */
class StoreIT {

    /** A world of six weeks, so that runs take no time. */
    private static final String SMALL = """
            title: A small world
            basedOn: baseline-2024
            timeline:
              warmUpWeeks: 104
              horizonWeeks: 6
            """;

    private static final int RUNS = 40;

    @TempDir
    private Path temp;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(temp.resolve("small.yaml"), SMALL);
    }

    private static String[] run(String folder, int runs, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run", "small.yaml", "--runs", Integer.toString(runs), "--out", folder, "--quiet", "--no-charts"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** The same with charts and page, where these are what is looked at; they take most of the time. */
    private static String[] charted(String folder, int runs, String... more) {
        return Stream.of(run(folder, runs, more))
                .filter(word -> !word.equals("--no-charts"))
                .toArray(String[]::new);
    }

    private Outcome chokepoint(String... arguments) throws IOException, InterruptedException {
        return Child.start(temp, arguments).end();
    }

    /** Kills runs at random moments until so many were killed, and compares every one that gets through. */
    private void killAndGoOn(int kills, long seed) throws Exception {
        long start = System.nanoTime();
        assertThat(chokepoint(charted("unbroken", RUNS)).status()).isZero();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        SortedMap<String, String> unbroken = Child.contents(temp.resolve("unbroken"));
        Random chance = new Random(seed);
        int killed = 0;
        for (int trial = 0; killed < kills; trial++) {
            String folder = "broken-" + trial;
            while (killed < kills
                    && Child.start(temp, charted(folder, RUNS, "--threads", "2"))
                            .killAfter(1 + chance.nextLong(milliseconds))) {
                killed++;
            }
            Outcome last = chokepoint(charted(folder, RUNS, "--threads", "1"));
            assertThat(last.status()).as(last.err()).isZero();
            assertThat(Child.contents(temp.resolve(folder)))
                    .as("trial " + trial + " of seed " + seed)
                    .isEqualTo(unbroken);
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .as("nothing hidden is left")
                    .noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void aRunThatIsKilledGoesOnToTheSameBytes() throws Exception {
        killAndGoOn(1, 20261121);
    }

    @Test
    @Tag("statistical")
    void thirtyKillsChangeNoByte() throws Exception {
        killAndGoOn(30, 20261122);
    }

    @Test
    @Tag("statistical")
    void aReplacementThatIsKilledLeavesTheOldResultAndGoesOn() throws Exception {
        assertThat(chokepoint(run("x", 3, "--seed", "1")).status()).isZero();
        SortedMap<String, String> old = Child.contents(temp.resolve("x"));
        assertThat(chokepoint(run("y", RUNS, "--seed", "2")).status()).isZero();

        Child.start(temp, run("x", RUNS, "--seed", "2")).killAfter(2500);
        assertThat(Child.contents(temp.resolve("x"))).isEqualTo(old);
        assertThat(chokepoint(run("x", RUNS, "--seed", "2")).status()).isZero();
        assertThat(Child.contents(temp.resolve("x"))).isEqualTo(Child.contents(temp.resolve("y")));
        assertThat(temp.resolve(".x-next")).doesNotExist();
    }

    @Test
    @Tag("statistical")
    void moreRunsGoOnFromFewerAndFewerAreAViewOfMore() throws Exception {
        assertThat(chokepoint(run("whole", RUNS)).status()).isZero();
        assertThat(chokepoint(run("grown", 34)).status()).isZero();
        Path part = temp.resolve("grown/runs/000000-000031/runs.parquet");
        var written = Files.getLastModifiedTime(part);
        assertThat(chokepoint(run("grown", RUNS)).status()).isZero();
        assertThat(Files.getLastModifiedTime(part)).as("not written again").isEqualTo(written);
        assertThat(Child.contents(temp.resolve("grown"))).isEqualTo(Child.contents(temp.resolve("whole")));

        // fewer: the report is that of the fewer runs to the last byte, and the runs stay
        assertThat(chokepoint(charted("fewer", 34)).status()).isZero();
        Outcome view = chokepoint("run", "small.yaml", "--runs", "34", "--out", "grown");
        assertThat(view.status()).isZero();
        assertThat(view.out()).contains("34 runs, seed 1");
        assertThat(view.err()).contains("grown holds 40 runs; its report now tells the first 34");
        assertThat(Files.getLastModifiedTime(part)).isEqualTo(written);
        SortedMap<String, String> told = Child.contents(temp.resolve("grown"));
        Child.contents(temp.resolve("fewer")).forEach((file, content) -> {
            if (!file.startsWith("runs/000032-") && !file.equals("manifest.json")) {
                assertThat(told).as(file).containsEntry(file, content);
            }
        });
        assertThat(Files.readString(temp.resolve("grown/manifest.json")))
                .contains("\"runs\" : 34", "runs/000032-000039/SHA256SUMS");
        assertThat(chokepoint("query", "grown", "select count(*) from runs", "--csv")
                        .out())
                .endsWith("\n40\n");
        assertThat(chokepoint(run("grown", RUNS)).status()).isZero();
        assertThat(Child.contents(temp.resolve("grown"))).isEqualTo(Child.contents(temp.resolve("whole")));

        assertThat(chokepoint(run("grown", 33, "--force")).status()).isZero();
        assertThat(temp.resolve("grown/runs/000032-000032")).exists();
        assertThat(temp.resolve("grown/runs/000032-000039")).doesNotExist();
    }

    @Test
    void anUnfinishedExperimentIsNotReplacedByAnother() throws Exception {
        Child child = Child.start(temp, run("x", 100_000));
        waitFor(temp.resolve("x/runs/000000-000031"));
        child.process().destroyForcibly();
        child.end();

        Outcome other = chokepoint(run("x", 3, "--seed", "2"));
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("unfinished experiment", "seed 1, not 2", "--force");
        Outcome answer = chokepoint("query", "x", "select min(replication), max(damage_share) > 0 from runs", "--csv");
        assertThat(answer.out()).as("it can be asked meanwhile").endsWith("\n0,true\n");
    }

    @Test
    void aSecondWriterIsRefused() throws Exception {
        Child first = Child.start(temp, run("x", 100_000));
        waitFor(temp.resolve("x/runs/000000-000031"));
        Outcome second = chokepoint(run("x", 100_000));
        first.process().destroyForcibly();
        first.end();
        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err()).contains("x is being written by another process");
    }

    /** The system refuses files of more than some kilobytes, as a full disk refuses them: in the middle of a write. */
    @Test
    @Tag("statistical")
    void aFullDiskIsNamedAndWhatIsThereStays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit sets the limit");
        Child child = Child.start(temp, run("x", 128));
        Path part = temp.resolve("x/runs/000000-000031");
        waitFor(part);
        Process limit = new ProcessBuilder(
                        "/usr/bin/prlimit",
                        "--pid",
                        Long.toString(child.process().pid()),
                        "--fsize=30000")
                .start();
        assertThat(limit.waitFor()).isZero();
        Outcome full = child.end();
        assertThat(full.status()).isEqualTo(1);
        assertThat(full.err())
                .contains("x cannot take runs", "run the same command again")
                .doesNotContain("\tat ");
        assertThat(part).isDirectory();
        assertThat(chokepoint("query", "x", "select count(*) > 0 from outcomes").status())
                .isZero();

        assertThat(chokepoint(run("x", 128)).status()).isZero();
        Outcome counted = chokepoint("query", "x", "select count(*) from runs", "--csv");
        assertThat(counted.out()).as(counted.err()).endsWith("\n128\n");
    }

    @Test
    void oneFolderPerInputsAndSeedWhateverTheNumberOfRuns() throws Exception {
        for (String runs : List.of("3", "5", "2")) {
            assertThat(chokepoint("run", "small.yaml", "--no-charts", "--quiet", "--runs", runs)
                            .status())
                    .isZero();
        }
        try (Stream<Path> folders = Files.list(temp.resolve("results"))) {
            assertThat(folders).hasSize(1);
        }
        assertThat(chokepoint("run", "small.yaml", "--no-charts", "--quiet", "--runs", "2", "--seed", "2")
                        .status())
                .isZero();
        try (Stream<Path> folders = Files.list(temp.resolve("results"))) {
            assertThat(folders).hasSize(2);
        }
    }

    @Test
    @Tag("statistical")
    void aPartOfAnotherExperimentOrNumberIsRefusedByItsSealAndMadeAgain() throws Exception {
        assertThat(chokepoint(run("one", 64)).status()).isZero();
        assertThat(chokepoint(run("two", 32, "--seed", "2")).status()).isZero();
        SortedMap<String, String> sound = Child.contents(temp.resolve("one"));

        copy(temp.resolve("two/runs/000000-000031"), temp.resolve("one/runs/000000-000031"));
        assertThat(chokepoint(run("one", 64)).status()).isZero();
        assertThat(Child.contents(temp.resolve("one"))).as("of another seed").isEqualTo(sound);

        copy(temp.resolve("one/runs/000000-000031"), temp.resolve("one/runs/000032-000063"));
        assertThat(chokepoint(run("one", 64)).status()).isZero();
        assertThat(Child.contents(temp.resolve("one"))).as("of another number").isEqualTo(sound);

        // beyond the runs that are told, too, where 'query' would find it
        copy(temp.resolve("two/runs/000000-000031"), temp.resolve("one/runs/000064-000095"));
        assertThat(chokepoint(run("one", 64)).status()).isZero();
        assertThat(Child.contents(temp.resolve("one"))).as("beyond").isEqualTo(sound);

        Process sums = new ProcessBuilder("sha256sum", "-c", "--quiet", "runs/000032-000063/SHA256SUMS")
                .directory(temp.resolve("one").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(sums.waitFor()).as("the seal is one that sha256sum reads").isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aDamagedManifestIsRepaired() throws Exception {
        assertThat(chokepoint(run("x", 3)).status()).isZero();
        SortedMap<String, String> sound = Child.contents(temp.resolve("x"));
        Path manifest = temp.resolve("x/manifest.json");
        for (String damage :
                List.of("", "{\"files\": 3}", Files.readString(manifest).substring(0, 700))) {
            Files.writeString(manifest, damage);
            Outcome again = chokepoint(run("x", 3));
            assertThat(again.status()).as(again.all()).isZero();
            assertThat(Child.contents(temp.resolve("x"))).isEqualTo(sound);
        }
    }

    @Test
    void questionsReadTheRunsAndNothingElse() throws Exception {
        assertThat(chokepoint(run("x", 3)).status()).isZero();
        assertThat(chokepoint(run("y", 4, "--seed", "2")).status()).isZero();
        SortedMap<String, String> sound = Child.contents(temp.resolve("x"));
        Path secret = Files.writeString(temp.resolve("secret.csv"), "a,b\n1,secretive\n");
        Path part = temp.resolve("x/runs/000000-000002/outcomes.parquet");
        for (String refused : List.of(
                "copy (select 1) to '" + part + "'",
                "copy (select 1) to 'x.csv'",
                "select 1; copy (select 1) to '" + part + "'",
                "select 1; select 2",
                "set threads = 1",
                "attach 'x.db'",
                "install httpfs",
                "create table t as select 1",
                "pragma version",
                "select * from read_csv('" + secret + "')",
                "select * from '" + secret + "'",
                "select * from '" + temp.resolve("x/runs/../../secret.csv") + "'",
                "select * from 'x/runs/../../secret.csv'",
                "with a as (select * from read_text('" + secret + "')) select * from a",
                "select (select max(content) from read_text('" + secret + "'))",
                "select * from glob('*')",
                "select * from enable_logging(storage = 'file', storage_path = '" + part + "')")) {
            assertThatThrownBy(() -> ask(refused))
                    .as(refused)
                    .isInstanceOf(Query.QueryRefusedException.class)
                    .hasMessageMatching("(?s).+")
                    .hasMessageNotContainingAny("secretive", "pending query result");
        }
        Outcome byHand = chokepoint("query", "x", "select 1; select 2");
        assertThat(byHand.status()).isEqualTo(2);
        assertThat(byHand.err()).doesNotContain("\tat ").isNotBlank();
        assertThat(Child.contents(temp.resolve("x"))).isEqualTo(sound);
        assertThat(temp.resolve("x.csv")).doesNotExist();

        for (String fine : List.of(
                "select 1",
                "select ';' as \"a;b\" -- ; done\n;",
                "with a as (select 1 as b) select b from a",
                "from runs select replication",
                "describe outcomes",
                "show tables",
                "summarize runs",
                "(select 1) union (select 2) order by 1",
                "select * from range(3)")) {
            assertThatNoException().as(fine).isThrownBy(() -> ask(fine));
        }
        Outcome both = chokepoint(
                "query", "x", "y", "--csv", "select (select count(*) from runs), (select count(*) from b.runs)");
        assertThat(both.out()).endsWith("\n3,4\n");
        assertThat(both.err()).contains("Asking x, whose tables are outcomes and so on, or a.outcomes", "b.outcomes");

        Files.write(part, new byte[100]);
        Outcome damaged = chokepoint("query", "x", "select count(industry) from outcomes");
        assertThat(damaged.status()).isNotZero();
        assertThat(damaged.err()).contains("outcomes.parquet").doesNotContain("pending query result");
    }

    /** As the command asks, without a child of its own. */
    private void ask(String question) throws Exception {
        try (Query query = Query.open(List.of(temp.resolve("x")))) {
            QueryTable table = new QueryTable();
            query.ask(question, Query.Rows.of(table::head, table::row));
        }
    }

    @Test
    void aRunIsAskedInSql() throws Exception {
        assertThat(chokepoint(run("x", 5)).status()).isZero();
        Outcome table = chokepoint("query", "x", "select industry, count(*) as n from outcomes group by 1 order by 1");
        assertThat(table.out()).contains("industry", "air conditioners and appliances     5", "15 rows");
        Outcome csv = chokepoint(
                "query",
                "x",
                "select week, date, japan_use from item_weeks where item = 'Nd' and replication = 4",
                "--csv");
        assertThat(csv.out()).startsWith("week,date,japan_use\n0,2026-01-06,").hasLineCount(1 + 6);
        assertThat(chokepoint("query", "x", "select * from failures").out()).contains("0 rows");

        Outcome wrong = chokepoint("query", "x", "select nought from runs");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("nought");
        assertThat(chokepoint("query", "missing", "select 1").status()).isEqualTo(2);
        assertThat(chokepoint("query", ".", "select 1").err()).contains("holds no runs");
    }

    @Test
    void runsGoOnUntilAMeanIsKnown() throws Exception {
        String[] wish = {"run", "small.yaml", "--runs", "auto", "--out", "x", "--until", "tts[optical glass] +/- 2 days"
        };
        Outcome outcome = chokepoint(wish);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Stopped after 64 runs", "within the ± 2 days asked for");
        assertThat(Files.readString(temp.resolve("x/manifest.json")))
                .contains("\"until\" : \"tts[optical glass] ± 2 days\"", "\"reached\" : true", "\"runs\" : 64");

        Outcome wrong = chokepoint("run", "small.yaml", "--runs", "auto", "--out", "x", "--until", "tts[glass] < 3");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("loss ± 20 bn JPY", "tts[INDUSTRY] ± 5 days", "optical glass");
        assertThat(chokepoint("run", "small.yaml", "--runs", "auto").err()).contains("needs --until");
        assertThat(chokepoint("run", "small.yaml", "--until", "loss ± 1").status())
                .isEqualTo(2);
    }

    private static void waitFor(Path path) throws InterruptedException {
        for (int tenth = 0; tenth < 600 && !Files.exists(path); tenth++) {
            Thread.sleep(100);
        }
        assertThat(path).exists();
    }
}
