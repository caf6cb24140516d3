package chokepoint.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.testworld.Controls;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Story: a civil and a military firm in Japan bought 4 and 1 t of Chinese Dy a week; licences are asked for from week 100 on and
 * reviewed in their turn: half of what was bought is reviewed a week, for ever, after two weeks, and all of it is approved.
 */
class LicencesInTurnStory {

    private static final double ACCURACY = 1e-9;
    private static final int START = 100;
    private static final Behaviour OFFICE = Behaviour.central()
            .with(Map.of(
                    Parameter.LICENCE_CAPACITY_SHARE, 0.5,
                    Parameter.LICENCE_CAPACITY_WEEKS, 1e12,
                    Parameter.LICENCE_REVIEW_WEEKS, 2.0,
                    Parameter.LICENCE_APPROVAL_SHARE, 1.0,
                    Parameter.LICENCE_PAPERS_WEEKS, 0.0));

    private int civil;
    private int military;

    private LicenceOffice office(Behaviour behaviour, ExportControl... controls) {
        LicenceOffice office = new LicenceOffice(List.of(controls), behaviour, new Draws(1, 0));
        civil = office.register(Region.JAPAN, Item.DY, EndUse.CIVIL, 0);
        military = office.register(Region.JAPAN, Item.DY, EndUse.MILITARY, 1);
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            office.recordPurchase(civil, 4);
            office.recordPurchase(military, 1);
        }
        return office;
    }

    private static Controls licence() {
        return Controls.ban(Item.DY, Region.JAPAN, START).approving(0.1).delaying(6);
    }

    /** One week in which both order what they used to buy, and buy what they may. */
    private double week(LicenceOffice office, int week) {
        office.beginWeek(week);
        office.apply(civil, 4);
        office.apply(military, 1);
        office.review();
        double bought = office.availableTReo(civil);
        office.recordPurchase(civil, bought);
        office.recordPurchase(military, Math.min(1, office.availableTReo(military)));
        return bought;
    }

    @Test
    void nothingLeavesBeforeTheFirstReviewAndThenWhatIsReviewed() {
        LicenceOffice office = office(OFFICE, licence().named("licence").reviewedInTurn(true));
        assertThat(week(office, START)).isZero();
        assertThat(office.isControlled(Region.JAPAN, Item.DY)).isTrue();
        assertThat(office.delayWeeks(Region.JAPAN, Item.DY)).isZero();
        assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isZero();
        // both keep applied for what they order in the lag and a week; nobody is refused, so all of it is delayed
        assertThat(office.delayedTReo(civil)).isCloseTo(4, within(ACCURACY));
        assertThat(week(office, START + 1)).isZero();
        for (int week = START + 2; week < START + 40; week++) {
            // 2.5 of 5 t a week, four fifths of what waits is the civil firm's
            assertThat(week(office, week)).as("week %s", week).isCloseTo(2, within(ACCURACY));
            assertThat(office.delayedTReo(civil)).isCloseTo(2, within(ACCURACY));
        }
    }

    @Test
    void goodsUnderPapersWhenLicensingBeginsStillLeave() {
        LicenceOffice office = office(
                OFFICE.with(Parameter.LICENCE_PAPERS_WEEKS, 2),
                licence().named("licence").reviewedInTurn(true));
        assertThat(week(office, START)).isCloseTo(8, within(ACCURACY));
        assertThat(week(office, START + 1)).isZero();
    }

    @Test
    void whatABanRefusesIsNotAppliedFor() {
        LicenceOffice office = office(
                OFFICE.with(Parameter.LICENCE_CAPACITY_SHARE, 100),
                licence().named("licence").reviewedInTurn(true),
                Controls.ban(Item.DY, Region.JAPAN, START + 10)
                        .capturing(0.9, 1, 1)
                        .named("ban"));
        double bought = 0;
        for (int week = START; week < START + 40; week++) {
            bought = week(office, week);
        }
        assertThat(bought).as("a tenth of 4 t is not dual-use").isCloseTo(0.4, within(ACCURACY));
        assertThat(office.availableTReo(military)).isZero();
        assertThat(office.delayedTReo(military)).isZero();
    }

    @Test
    void militaryUsersGetNoneWhereTheControlSaysSo() {
        LicenceOffice office = office(OFFICE, licence().named("licence").reviewedInTurn(false));
        for (int week = START; week < START + 10; week++) {
            week(office, week);
            assertThat(office.availableTReo(military)).isZero();
        }
        // the office's whole capacity is the civil firm's
        assertThat(week(office, START + 10)).isCloseTo(2.5, within(ACCURACY));
    }

    @Test
    void haltedReviewsHoldUpEverythingUntilTheyGoOn() {
        ExportControl halt = halt(START + 10, START + 20);
        LicenceOffice office = office(OFFICE, licence().named("licence").reviewedInTurn(true), halt);
        for (int week = START; week < START + 30; week++) {
            double bought = week(office, week);
            boolean halted = week >= START + 10 && week < START + 20;
            assertThat(bought).as("week %s", week).isCloseTo(week < START + 2 || halted ? 0 : 2, within(ACCURACY));
        }
    }

    /** What no control captures takes none of the office's capacity, needs no paper, and stands in what may leave China. */
    @Test
    void whatIsExemptNeitherWaitsNorTakesCapacity() {
        ExportControl licence = licence().named("licence").reviewedInTurn(true);
        LicenceOffice office = new LicenceOffice(
                List.of(licence, halt(START + 20, START + 30)),
                OFFICE.with(Parameter.MAGNET_HOLD_UP_WEEKS, 3),
                new Draws(1, 0));
        civil = office.register(Region.JAPAN, Item.DY, EndUse.CIVIL, 0);
        military = office.register(Region.JAPAN, Item.DY, EndUse.MILITARY, 1);
        int exempt = office.register(Region.JAPAN, Item.DY, EndUse.CIVIL, 0, true);
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            office.recordPurchase(civil, 4);
            office.recordPurchase(military, 1);
            office.recordPurchase(exempt, 20);
        }
        for (int week = START; week < START + 40; week++) {
            boolean reviewed = week >= START + 2 && (week < START + 20 || week >= START + 30);
            assertThat(week(office, week)).as("week %s", week).isCloseTo(reviewed ? 2 : 0, within(ACCURACY));
            assertThat(office.availableTReo(exempt)).isInfinite();
            assertThat(office.delayedTReo(exempt)).isZero();
            assertThat(office.heldUpWeeks(Region.JAPAN, Item.DY)).isEqualTo(Math.max(0, START + 3 - week));
            // 20 t without licence, and of 5 t what was granted
            double granted = reviewed ? 2.5 : 0;
            assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isCloseTo((20 + granted) / 25, within(1e-6));
        }
    }

    /** Reviews for Japan halt, by a control on another good. */
    private static ExportControl halt(int from, int to) {
        ExportControl other =
                Controls.ban(Item.ND, Region.JAPAN, from).until(to).named("halt");
        return new ExportControl(
                other.name(),
                other.items(),
                other.destinations(),
                other.announceWeek(),
                other.startWeek(),
                other.endWeek(),
                other.capturedShare(),
                other.approvedShare(),
                other.delayWeeks(),
                0,
                0,
                other.firms(),
                other.clearedShare(),
                other.announcedShare(),
                false,
                true);
    }

    @Test
    void theOfficeLearns() {
        LicenceOffice office = office(
                OFFICE.with(Parameter.LICENCE_CAPACITY_WEEKS, 20),
                licence().named("licence").reviewedInTurn(true));
        for (int week = START; week < START + 60; week++) {
            double bought = week(office, week);
            double reviewedShare = Math.min(1, 0.5 + 0.5 * (week - START) / 20.0);
            if (week > START + 2 && week < START + 15) {
                assertThat(bought).as("week %s", week).isCloseTo(4 * reviewedShare, within(ACCURACY));
            }
        }
        assertThat(week(office, START + 60)).isCloseTo(4, within(0.5));
    }

    @Test
    void anOfficeFromASnapshotGoesOnAsTheUnbrokenOne() {
        ExportControl licence = licence().named("licence").reviewedInTurn(true);
        Behaviour strict = OFFICE.with(Parameter.LICENCE_APPROVAL_SHARE, 0.4);
        LicenceOffice unbroken = office(strict, licence);
        for (int week = START; week < START + 9; week++) {
            week(unbroken, week);
        }
        Tape recording = Tape.recording();
        unbroken.tape(recording);
        LicenceOffice resumed = new LicenceOffice(List.of(licence), strict, new Draws(1, 0));
        resumed.register(Region.JAPAN, Item.DY, EndUse.CIVIL, 0);
        resumed.register(Region.JAPAN, Item.DY, EndUse.MILITARY, 1);
        Tape playing = Tape.playing(recording.snapshot());
        resumed.tape(playing);
        playing.end();
        for (int week = START + 9; week < START + 80; week++) {
            assertThat(week(resumed, week)).as("week %s", week).isEqualTo(week(unbroken, week));
        }
    }
}
