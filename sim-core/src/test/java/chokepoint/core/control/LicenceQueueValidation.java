package chokepoint.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: the queue of licences against laws of conservation, a case on paper, and a plain slow count. */
class LicenceQueueValidation {

    private static final double ACCURACY = 1e-9;
    private static final int START = 40;
    private static final int WEEKS = 160;

    /** One buyer, everything approved, no lag: twice the capacity for ten weeks, then half of it. */
    @Test
    void aBacklogPeaksAtTenCapacitiesAndClearsInWeekThirty() {
        double capacity = 4;
        LicenceQueue queue = new LicenceQueue(1, 0, 52, 1000);
        queue.open(START);
        boolean[] lucky = {true};
        double highest = 0;
        for (int n = 1; n <= 40; n++) {
            int week = START + n - 1;
            queue.beginWeek(week);
            queue.apply(0, week, n <= 10 ? 2 * capacity : capacity / 2);
            queue.review(week, capacity, 1, capacity, lucky);
            double backlog = queue.waitingTReo(0, week);
            highest = Math.max(highest, backlog);
            if (n == 10) {
                assertThat(backlog).isCloseTo(10 * capacity, within(ACCURACY));
            }
            if (n >= 30) {
                assertThat(backlog).as("backlog after week %s", n).isCloseTo(0, within(ACCURACY));
            } else {
                assertThat(backlog).as("backlog after week %s", n).isGreaterThan(capacity / 2 - ACCURACY);
            }
        }
        assertThat(highest).isCloseTo(10 * capacity, within(ACCURACY));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyWeekWhatWasAppliedForIsSomewhere(long seed) {
        Case run = new Case(seed, new SplittableRandom(seed).nextDouble(), false);
        for (int week = START; week < START + WEEKS; week++) {
            run.step(week);
            double applied = run.appliedInWeek;
            double gone = run.queue.grantedThisWeekTReo()
                    + run.queue.refusedThisWeekTReo()
                    + run.queue.withdrawnThisWeekTReo();
            assertThat(applied)
                    .as("A = granted + refused + withdrawn + ΔW in week %s", week)
                    .isCloseTo(gone + run.waiting - run.waitingBefore, within(ACCURACY));
            assertThat(run.queue.grantedThisWeekTReo() + run.givenInWeek)
                    .as("granted = used + expired + ΔV in week %s", week)
                    .isCloseTo(
                            run.usedInWeek + run.queue.expiredThisWeekTReo() + run.papers - run.papersBefore,
                            within(ACCURACY));
        }
        assertThat(run.everWithdrawn).isPositive();
        assertThat(run.everExpired).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsReviewedInAWeekIsApprovedInPart(long seed) {
        Case run = new Case(seed, 0.25, false);
        for (int week = START; week < START + WEEKS; week++) {
            run.step(week);
            double reviewed = run.queue.grantedThisWeekTReo() + run.queue.refusedThisWeekTReo();
            assertThat(run.queue.grantedThisWeekTReo()).isCloseTo(0.25 * reviewed, within(ACCURACY));
            assertThat(reviewed).isLessThanOrEqualTo(run.capacity + ACCURACY);
        }
    }

    /** A quarter is approved, of a capacity of ten times what was bought, and everybody applies without end. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theCeilingHoldsOverAny26WeeksHoweverMuchIsAppliedFor(long seed) {
        double approved = 0.25;
        Case run = new Case(seed, approved, true);
        List<Double> used = new ArrayList<>();
        List<Double> papersAtStart = new ArrayList<>();
        for (int week = START; week < START + WEEKS; week++) {
            papersAtStart.add(week == START ? run.given() : run.papers);
            run.step(week);
            used.add(run.usedInWeek);
        }
        double most = Case.CEILING_FACTOR * 26 * approved * run.usual;
        boolean reached = false;
        for (int first = 0; first + 26 <= used.size(); first++) {
            double sum = used.subList(first, first + 26).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum)
                    .as("used in the 26 weeks from week %s of the control on", first)
                    .isLessThanOrEqualTo(most + papersAtStart.get(first) + ACCURACY);
            reached |= sum > 0.9 * most;
        }
        assertThat(reached).as("whether the ceiling has anything to hold").isTrue();
    }

    /** The same weeks counted lot by lot: every application and every paper is a lot with its week. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void lotsCountedOneByOneGiveTheSamePapers(long seed) {
        Case run = new Case(seed, 0.6, false);
        run.count = new SlowCount(run);
        for (int week = START; week < START + WEEKS; week++) {
            run.step(week);
            for (int seat = 0; seat < Case.SEATS; seat++) {
                assertThat(run.queue.waitingTReo(seat, week))
                        .as("what waits of buyer %s in week %s", seat, week)
                        .isCloseTo(run.count.total(run.count.waiting.get(seat)), within(ACCURACY));
                assertThat(run.queue.papersTReo(seat, week))
                        .as("papers of buyer %s in week %s", seat, week)
                        .isCloseTo(run.count.total(run.count.papers.get(seat)), within(ACCURACY));
            }
        }
    }

    /** Random buyers who apply, withdraw and use, on random terms. */
    private static final class Case {

        static final int SEATS = 5;
        static final double CEILING_FACTOR = 1.5;

        final SplittableRandom random;
        final LicenceQueue queue;
        final double approved;
        final boolean greedy;
        final int lag;
        final int validity;
        final double usual = 5;
        final double capacity;
        final double givenEach;
        final boolean[] lucky = new boolean[SEATS];
        SlowCount count;

        double appliedInWeek;
        double usedInWeek;
        double givenInWeek;
        double waiting;
        double waitingBefore;
        double papers;
        double papersBefore;
        double everWithdrawn;
        double everExpired;

        Case(long seed, double approved, boolean greedy) {
            random = new SplittableRandom(seed);
            this.approved = approved;
            this.greedy = greedy;
            lag = random.nextInt(9);
            validity = 1 + random.nextInt(16);
            capacity = greedy ? 10 * usual : usual * (0.2 + random.nextDouble());
            givenEach = random.nextDouble();
            queue = new LicenceQueue(SEATS, lag, validity, CEILING_FACTOR);
            queue.open(START);
        }

        double given() {
            return SEATS * givenEach;
        }

        void step(int week) {
            waitingBefore = waiting;
            papersBefore = papers;
            appliedInWeek = 0;
            usedInWeek = 0;
            givenInWeek = 0;
            queue.beginWeek(week);
            if (count != null) {
                count.expire(week);
            }
            for (int seat = 0; seat < SEATS; seat++) {
                lucky[seat] = random.nextInt(3) > 0;
                if (week == START) {
                    queue.giveAtStart(seat, week, givenEach);
                    givenInWeek += givenEach;
                }
                double applied = greedy ? 30 : random.nextInt(2) * 3 * random.nextDouble();
                queue.apply(seat, week, applied);
                appliedInWeek += applied;
                double withdrawn = !greedy && random.nextInt(8) == 0 ? random.nextDouble() * 6 : 0;
                if (count != null) {
                    count.apply(seat, week, applied, withdrawn);
                }
                queue.withdraw(seat, week, withdrawn);
            }
            queue.review(week, capacity, approved, usual, lucky);
            if (count != null) {
                count.review(week);
            }
            waiting = 0;
            papers = 0;
            for (int seat = 0; seat < SEATS; seat++) {
                double has = queue.papersTReo(seat, week);
                boolean buys = greedy ? (week / 20) % 2 == 0 || random.nextBoolean() : random.nextInt(6) == 0;
                double used = buys ? has * (greedy ? 1 : random.nextDouble()) : 0;
                queue.use(seat, week, used);
                if (count != null) {
                    count.use(seat, used);
                }
                usedInWeek += used;
                papers += queue.papersTReo(seat, week);
                waiting += queue.waitingTReo(seat, week);
            }
            everWithdrawn += queue.withdrawnThisWeekTReo();
            everExpired += queue.expiredThisWeekTReo();
        }
    }

    /** A lot of tonnes with the week of its application or its grant. */
    private static final class Lot {
        final int week;
        double tReo;

        Lot(int week, double tReo) {
            this.week = week;
            this.tReo = tReo;
        }
    }

    private static final class SlowCount {

        final Case of;
        final List<Deque<Lot>> waiting = new ArrayList<>();
        final List<Deque<Lot>> papers = new ArrayList<>();
        final List<double[]> granted = new ArrayList<>();

        SlowCount(Case of) {
            this.of = of;
            for (int seat = 0; seat < Case.SEATS; seat++) {
                waiting.add(new ArrayDeque<>());
                papers.add(new ArrayDeque<>(List.of(new Lot(START, of.givenEach))));
            }
        }

        double total(Deque<Lot> lots) {
            return lots.stream().mapToDouble(lot -> lot.tReo).sum();
        }

        void expire(int week) {
            papers.forEach(lots -> lots.removeIf(lot -> week - lot.week >= of.validity));
        }

        void apply(int seat, int week, double applied, double withdrawn) {
            waiting.get(seat).addLast(new Lot(week, applied));
            take(waiting.get(seat), withdrawn, true);
        }

        void use(int seat, double used) {
            take(papers.get(seat), used, false);
        }

        private static double take(Deque<Lot> lots, double tReo, boolean youngest) {
            double left = tReo;
            while (left > 0 && !lots.isEmpty()) {
                Lot lot = youngest ? lots.peekLast() : lots.peekFirst();
                double part = Math.min(left, lot.tReo);
                lot.tReo -= part;
                left -= part;
                if (lot.tReo <= 0) {
                    lots.remove(lot);
                }
            }
            return tReo - left;
        }

        void review(int week) {
            double[] ripe = new double[Case.SEATS];
            double sum = 0;
            double ofLucky = 0;
            for (int seat = 0; seat < Case.SEATS; seat++) {
                ripe[seat] = waiting.get(seat).stream()
                        .filter(lot -> week - lot.week >= of.lag)
                        .mapToDouble(lot -> lot.tReo)
                        .sum();
                sum += ripe[seat];
                ofLucky += of.lucky[seat] ? ripe[seat] : 0;
            }
            double room = Case.CEILING_FACTOR * of.approved * of.usual * Math.min(26, week - START + 1);
            for (double[] before : granted) {
                room -= week - (int) before[0] < 26 ? before[1] : 0;
            }
            double reviewed = Math.min(Math.min(sum, of.capacity), Math.max(0, room) / of.approved);
            double grants = of.approved * reviewed;
            granted.add(new double[] {week, grants});
            for (int seat = 0; seat < Case.SEATS && sum > 0; seat++) {
                double part = reviewed * ripe[seat] / sum;
                double luckyPart = reviewed * ofLucky / sum;
                double otherPart = reviewed - luckyPart;
                double got;
                if (of.lucky[seat]) {
                    got = part * Math.min(1, grants / luckyPart);
                } else {
                    got = grants <= luckyPart ? 0 : part * (grants - luckyPart) / otherPart;
                }
                take(waiting.get(seat), part, false);
                papers.get(seat).addLast(new Lot(week, got));
            }
        }
    }
}
