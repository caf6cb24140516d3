package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay and the calibration as a user runs them, in a child process. */
class ValidateIT {

    @TempDir
    private Path temp;

    private Outcome chokepoint(String... arguments) throws IOException, InterruptedException {
        return Child.run(temp, arguments);
    }

    @Test
    @Tag("statistical")
    void theScoreIsPrintedWrittenAndHeldAgainstARecord() throws Exception {
        Outcome first = chokepoint("validate", "--runs", "1", "--quiet", "--out", "a");
        assertThat(first.all()).contains("calibrate rows", "monthly imports", "premiums", "validation.html");
        assertThat(first.status()).isEqualTo(first.all().contains("and premiums holds.") ? 0 : 1);
        assertThat(first.all())
                .as("no line speaks of passing what is missed, and three seeds speak")
                .doesNotContain("pass   ")
                .containsPattern("(met|missed) .*calibrate rows")
                .contains("Means of 3 seeds (1, 2, 3");
        assertThat(temp.resolve("a/validation.html")).isNotEmptyFile();
        assertThat(temp.resolve("a/scoreboard.csv")).isNotEmptyFile();
        Path page = temp.resolve("a/validation.md");
        assertThat(page).content().contains("## When prices peak", "## What became of Japan's purchases", "| Dy |");
        Outcome same = chokepoint("validate", "--runs", "1", "--quiet", "--out", "b", "--expect", page.toString());
        assertThat(same.status()).as(same.all()).isZero();
        Path wrong = temp.resolve("wrong.md");
        Files.writeString(wrong, Files.readString(page).replace(" premiums: ", " more premiums: "));
        Outcome changed = chokepoint("validate", "--runs", "1", "--quiet", "--out", "c", "--expect", wrong.toString());
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.all()).containsPattern("recorded: (met|missed) more premiums");
    }

    @Test
    void aCalibrationLeavesSetsAndGoesOnFromItsLog() throws Exception {
        String[] tiny = {
            "calibrate",
            "--sample",
            "3",
            "--starts",
            "2",
            "--evaluations",
            "4",
            "--proposals",
            "2",
            "--runs",
            "1",
            "--sets",
            "2",
            "--plausible",
            "9",
            "--out",
            "fit",
            "--quiet"
        };
        Outcome first = chokepoint(tiny);
        assertThat(first.status()).as(first.all()).isZero();
        assertThat(first.all()).contains("9 evaluations", "2 kept", "Under the rules of today, 9 sets were tried");
        String sets = Files.readString(temp.resolve("fit/plausible_sets.csv"));
        assertThat(sets).startsWith("cost,passes,bid_slope_elasticity").hasLineCount(3);
        String log = Files.readString(temp.resolve("fit/evaluations.csv"));
        String page = Files.readString(temp.resolve("fit/calibration.md"));
        String tradeOff = Files.readString(temp.resolve("fit/trade_off.csv"));
        assertThat(tradeOff).hasLineCount(10);
        assertThat(temp.resolve("fit/charts/trade-off.svg")).isNotEmptyFile();
        assertThat(Files.readString(temp.resolve("fit/stamp.txt"))).startsWith("both crises: rules ");
        Files.writeString(temp.resolve("fit/evaluations.csv"), log.substring(0, log.length() - 100));
        assertThat(chokepoint(tiny).status()).isZero();
        assertThat(Files.readString(temp.resolve("fit/evaluations.csv"))).isEqualTo(log);
        assertThat(Files.readString(temp.resolve("fit/plausible_sets.csv"))).isEqualTo(sets);
        assertThat(Files.readString(temp.resolve("fit/calibration.md"))).isEqualTo(page);
        assertThat(Files.readString(temp.resolve("fit/trade_off.csv"))).isEqualTo(tradeOff);
        tiny[tiny.length - 1] = "--rules=newest";
        assertThat(chokepoint(tiny).all()).contains("is of a search with other settings");
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() throws Exception {
        assertThat(chokepoint("calibrate", "--sets", "0").status()).isEqualTo(2);
        assertThat(chokepoint("calibrate", "--rules", "newer").all()).contains("--rules newer; allowed: newest, today");
        assertThat(chokepoint("calibrate", "--install", "--out", "x").all()).contains("--install");
        assertThat(chokepoint("validate", "--runs", "0").status()).isEqualTo(2);
        assertThat(chokepoint("validate", "--seed", "1,1").status()).isEqualTo(2);
    }
}
