package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.PolicySentence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What every sentence of a comparison of policies must say, reckoned anew. */
final class PolicyChecks {

    static final List<PolicySentence> TEMPLATES = List.of(PolicySentence.values());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final PolicyFacts facts;
    private final boolean titles;

    /**
     * @param titles whether policies and bans are called by their titles
     */
    PolicyChecks(PolicyFacts facts, boolean titles) {
        this.facts = facts;
        this.titles = titles;
    }

    /** A policy as it is called in a sentence. */
    String policy(String name) {
        return plain("“" + (titles ? facts.title(name) : name) + (facts.standsFilled(name) ? "*" : "") + "”");
    }

    /** A ban as it is called in a sentence. */
    String ban(String name) {
        if (!titles) {
            return plain(name);
        }
        String title = name.startsWith("ban-2026-total")
                ? "Ban read totally, every oxide and every user"
                : name.startsWith("ban-2026-narrow")
                        ? "Ban read narrowly, military users only"
                        : "Ban on dual-use exports to Japan";
        return plain("“" + title
                + (facts.year(name) == 0 ? "" : ", " + facts.day(name).getYear()) + "”");
    }

    private static String plain(String text) {
        return text.replace('-', '−');
    }

    /** Names that may stand in place of each other. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        facts.policies().forEach(name -> names.add(policy(name)));
        names.add("“nobody”");
        facts.bans().forEach(name -> names.add(ban(name)));
        names.addAll(List.of("Australia", "United States", "Malaysia", "France"));
        return names;
    }

    private static void is(Said said, String place, String expected) {
        assertThat(said.text(place)).as(said.template().name() + " " + place).isEqualTo(expected);
    }

    private static void percent(Said said, String place, double share) {
        assertThat(said.text(place)).endsWith("%");
        said.number(place).isRounded(share);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void says(Said said, String place, double[] column) {
        PrintedEstimate.says(said.text(place), facts.known(column));
    }

    /** Checks of the sentences of the answer for one ban. */
    SentenceChecks ofBan(String ban) {
        String foremost = facts.foremost(ban);
        SentenceChecks checks = common();
        checks.check(PolicySentence.SEEN_AHEAD, said -> {
            assertThat(facts.isGiven(ban)).isFalse();
            is(said, "eve", day(facts.eve().orElseThrow()));
            is(said, "ban", ban(ban));
            is(said, "day", day(facts.day(ban)));
            percent(said, "yearly", facts.yearly);
            is(said, "years", facts.years(ban) == 1 ? "1 year" : facts.years(ban) + " years");
            percent(said, "share", facts.share(ban));
        });
        checks.check(PolicySentence.SEEN_GIVEN, said -> {
            assertThat(facts.isGiven(ban)).isTrue();
            is(said, "eve", day(facts.eve().orElseThrow()));
            is(said, "ban", ban(ban));
            is(said, "day", day(facts.day(ban)));
        });
        checks.check(PolicySentence.SEEN_DRAWN, said -> {
            assertThat(facts.year(ban)).isZero();
            is(said, "ban", ban(ban));
            percent(said, "yearly", facts.yearly);
        });
        checks.check(PolicySentence.SEEN_FROM_NOWHERE, said -> {
            assertThat(facts.eve()).isEmpty();
            is(said, "ban", ban(ban));
            percent(said, "yearly", facts.yearly);
            is(said, "years", Math.max(1, facts.year(ban) - 2026) == 1 ? "1 year" : facts.year(ban) - 2026 + " years");
            percent(said, "share", 1 - Math.pow(1 - facts.yearly, Math.max(1, facts.year(ban) - 2026)));
        });
        checks.check(PolicySentence.NOTHING_COMPARED, said -> {
            assertThat(facts.others()).isEmpty();
            is(said, "baseline", policy(facts.baseline));
            is(said, "ban", ban(ban));
        });
        checks.check(PolicySentence.COUNTS, said -> {
            is(said, "baseline", policy(facts.baseline));
            int count = facts.others().size();
            is(said, "count", count == 1 ? "1 package" : count + " packages");
            is(said, "gain", count(ban, "gain"));
            is(said, "loss", count(ban, "loss"));
            is(said, "small", count(ban, "too small"));
            is(said, "unknown", count(ban, "cannot tell"));
        });
        Map.of(
                        PolicySentence.MOST_GAINED, "gain",
                        PolicySentence.NO_GAIN_TOLD, "cannot tell",
                        PolicySentence.TOO_SMALL, "too small",
                        PolicySentence.NONE_PAYS, "loss")
                .forEach((sentence, verdict) -> checks.check(sentence, said -> {
                    assertThat(facts.verdict(ban, foremost)).isEqualTo(verdict);
                    is(said, "policy", policy(foremost));
                    says(said, "gain", facts.expectedGain(ban, foremost));
                }));
        checks.check(PolicySentence.AVOIDED, said -> {
            is(said, "policy", policy(foremost));
            says(said, "avoided", facts.avoided(ban, foremost));
            PrintedEstimate.amount(said.text("lost"), PolicyFacts.mean(facts.lossUsd(ban, facts.baseline)));
            is(said, "baseline", policy(facts.baseline));
        });
        Consumer<Said> days = said -> {
            says(said, "japan", facts.daysGained(ban, foremost, PolicyFacts.ANY));
            share(said, "never", facts.neverShare(ban, foremost));
            share(said, "neverBaseline", facts.neverShare(ban, facts.baseline));
            is(said, "baseline", policy(facts.baseline));
        };
        checks.check(PolicySentence.DAYS_MOVED_WITHOUT_CARS, days);
        checks.check(PolicySentence.DAYS_MOVED, said -> {
            days.accept(said);
            says(said, "cars", facts.daysGained(ban, foremost, PolicyFacts.CARS));
        });
        checks.check(PolicySentence.IF_NO_BAN, said -> says(said, "gain", facts.gain(facts.noBan, foremost)));
        checks.check(PolicySentence.TREASURIES, said -> {
            says(said, "outlay", facts.outlay(ban, foremost, PolicyFacts.ALL));
            says(said, "japan", facts.outlay(ban, foremost, PolicyFacts.JAPAN));
            assertThat(facts.known(facts.outlay(ban, foremost, PolicyFacts.OTHERS))
                            .differing())
                    .isPositive();
        });
        checks.check(PolicySentence.JAPAN_ALONE, said -> {
            says(said, "outlay", facts.outlay(ban, foremost, PolicyFacts.JAPAN));
            assertThat(facts.known(facts.outlay(ban, foremost, PolicyFacts.OTHERS))
                            .differing())
                    .isZero();
        });
        checks.check(
                PolicySentence.NO_TREASURY,
                said -> assertThat(facts.known(facts.outlay(ban, foremost, PolicyFacts.ALL))
                                .differing())
                        .isZero());
        checks.check(PolicySentence.PRODUCERS, said -> {
            Map<String, double[]> producers = facts.producers(ban, foremost);
            says(said, "producers", PolicyFacts.plus(producers.values().toArray(new double[0][])));
            String country = said.text("country");
            assertThat(producers).containsKey(country);
            double most = PolicyFacts.mean(producers.get(country));
            assertThat(producers.values())
                    .allSatisfy(usd -> assertThat(PolicyFacts.mean(usd)).isLessThanOrEqualTo(most));
            says(said, "most", producers.get(country));
        });
        checks.check(
                PolicySentence.NO_PRODUCER,
                said -> assertThat(facts.producers(ban, foremost).values())
                        .allSatisfy(
                                usd -> assertThat(facts.known(usd).differing()).isZero()));
        return checks;
    }

    private String count(String ban, String verdict) {
        return Long.toString(facts.others().stream()
                .filter(policy -> facts.verdict(ban, policy).equals(verdict))
                .count());
    }

    /** A share of runs: <1% and >99% are never nought or all. */
    private static void share(Said said, String place, double share) {
        String text = said.text(place);
        long percent = Math.round(100 * share);
        String expected = percent == 0 && share > 0 ? "<1%" : percent == 100 && share < 1 ? ">99%" : percent + "%";
        assertThat(text).isEqualTo(expected);
    }

    /** Checks of what stands outside the answer of a ban, and of what it never says. */
    SentenceChecks common() {
        SentenceChecks checks = new SentenceChecks(TEMPLATES);
        checks.check(
                PolicySentence.STANDS_FILLED,
                said -> assertThat(facts.policies().stream()
                                .filter(facts::standsFilled)
                                .map(policy -> policy(policy).replace("*", "")))
                        .contains(said.text("policy")));
        checks.check(PolicySentence.DIFFERENCES, said -> {
            is(said, "baseline", policy(facts.baseline));
            is(said, "runs", facts.runs + " replications");
        });
        checks.check(PolicySentence.ONE_RUN, said -> {
            is(said, "baseline", policy(facts.baseline));
            assertThat(facts.runs).isEqualTo(1);
        });
        checks.check(PolicySentence.BROKEN_OFF, said -> {
            said.number("runs").isRounded(facts.facts().number("SELECT count(*) FROM policy_failures"));
            assertThat(facts.facts().texts("SELECT failure FROM policy_failures"))
                    .contains(said.text("message"));
        });
        checks.check(PolicySentence.ASSUMED, said -> {
            percent(said, "yearly", facts.yearly);
            percent(said, "discount", facts.discount);
            said.number("yen").isRounded(facts.yen);
            percent(said, "tax", facts.tax);
        });
        checks.check(PolicySentence.REPLAY, RecordedScore.read()::check);
        checks.check(PolicySentence.AT_OTHER_RATES, said -> {
            List<String> bans = facts.bans().stream()
                    .filter(name -> ban(name).equals(said.text("ban")))
                    .toList();
            assertThat(bans).hasSize(1);
            String foremost = facts.foremost(bans.get(0));
            is(said, "policy", policy(foremost));
            says(said, "zero", facts.expectedGain(bans.get(0), foremost, 0));
            says(said, "one", facts.expectedGain(bans.get(0), foremost, 0.01));
            says(said, "seven", facts.expectedGain(bans.get(0), foremost, 0.07));
        });
        checks.check(PolicySentence.COMMON_LUCK, said -> said.number("factor").isRounded(facts.commonLuck()));
        checks.noFinding(
                PolicySentence.EMPTY_SIDE,
                PolicySentence.GAIN_LESS_COST,
                PolicySentence.VERDICTS,
                PolicySentence.DAYS,
                PolicySentence.FLOOD,
                PolicySentence.NO_FORECAST,
                PolicySentence.MEANS);
        return checks;
    }
}
