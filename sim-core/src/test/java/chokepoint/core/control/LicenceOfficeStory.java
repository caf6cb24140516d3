package chokepoint.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.Controls;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Story: three firms in Japan buy Chinese Dy: 4 t a week for civil, 3 t for dual-use, 1 t for military use; a control starts in
 * week 100. Everything else follows on paper.
 */
class LicenceOfficeStory {

    private static final double ACCURACY = 1e-9;
    private static final int START = 100;
    private static final double[] WEEKLY = {4, 3, 1};

    private final int[] firm = new int[EndUse.COUNT];

    private LicenceOffice office(ExportControl... controls) {
        return office(Behaviour.central(), controls);
    }

    private LicenceOffice office(Behaviour behaviour, ExportControl... controls) {
        LicenceOffice office = new LicenceOffice(List.of(controls), behaviour, new Draws(1, 0));
        for (EndUse endUse : EndUse.values()) {
            firm[endUse.ordinal()] = office.register(Region.JAPAN, Item.DY, endUse, endUse.ordinal());
        }
        return office;
    }

    /** Weeks 0 to START − 1: everybody buys what it needs. */
    private void buyNormally(LicenceOffice office) {
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            for (int c = 0; c < EndUse.COUNT; c++) {
                assertThat(office.availableTReo(firm[c])).isInfinite();
                office.recordPurchase(firm[c], WEEKLY[c]);
            }
        }
    }

    private double available(LicenceOffice office, EndUse endUse) {
        return office.availableTReo(firm[endUse.ordinal()]);
    }

    @Test
    void preControlPurchasesAreThoseOfTheYearBeforeTheAnnouncement() {
        LicenceOffice office = office(Controls.ban(Item.DY, Region.JAPAN, START).named("ban"));
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            // twice as much before the 52 weeks that count
            office.recordPurchase(firm[0], week < START - 52 ? 8 : 4);
        }
        assertThat(office.preControlTReoPerWeek(Region.JAPAN, Item.DY)).isNaN();
        office.beginWeek(START);
        assertThat(office.preControlTReoPerWeek(Region.JAPAN, Item.DY)).isCloseTo(4, within(ACCURACY));
    }

    @Test
    void aTotalBanLetsNothingThrough() {
        LicenceOffice office = office(Controls.ban(Item.DY, Region.JAPAN, START).named("ban"));
        buyNormally(office);
        for (int week = START; week < START + 60; week++) {
            office.beginWeek(week);
            assertThat(office.isControlled(Region.JAPAN, Item.DY)).isTrue();
            assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isZero();
            for (EndUse endUse : EndUse.values()) {
                assertThat(available(office, endUse))
                        .as("%s in week %s", endUse, week)
                        .isZero();
            }
        }
    }

    @Test
    void aControlOnMilitaryUsersLeavesEverybodyElseAlone() {
        LicenceOffice office = office(
                Controls.ban(Item.DY, Region.JAPAN, START).capturing(0, 0, 1).named("narrow"));
        buyNormally(office);
        for (int week = START; week < START + 60; week++) {
            office.beginWeek(week);
            assertThat(available(office, EndUse.CIVIL)).isInfinite();
            assertThat(available(office, EndUse.DUAL_USE)).isInfinite();
            assertThat(available(office, EndUse.MILITARY)).isZero();
            office.recordPurchase(firm[0], 40);
        }
        assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isCloseTo(7.0 / 8, within(ACCURACY));
    }

    @Test
    void spilloverIsTonnage() {
        LicenceOffice office = office(
                Controls.ban(Item.DY, Region.JAPAN, START).capturing(0.9, 1, 1).named("dual-use"));
        buyNormally(office);
        for (int week = START; week < START + 13; week++) {
            office.beginWeek(week);
            // civil firms keep 10 % of 4 t a week; what they do not use lapses
            assertThat(available(office, EndUse.CIVIL)).isCloseTo(0.4, within(ACCURACY));
            assertThat(available(office, EndUse.DUAL_USE)).isZero();
        }
        assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isCloseTo(0.4 / 8, within(ACCURACY));
    }

    @Test
    void otherRegionsAndItemsAreFree() {
        LicenceOffice office = office(Controls.ban(Item.DY, Region.JAPAN, START).named("ban"));
        int american = office.register(Region.G7, Item.DY, EndUse.CIVIL, 7);
        int neodymium = office.register(Region.JAPAN, Item.ND, EndUse.CIVIL, 8);
        buyNormally(office);
        office.beginWeek(START);
        assertThat(office.availableTReo(american)).isInfinite();
        assertThat(office.availableTReo(neodymium)).isInfinite();
        assertThat(office.isControlled(Region.G7, Item.DY)).isFalse();
        assertThat(office.isControlled(Region.JAPAN, Item.ND)).isFalse();
        assertThat(office.allowedShare(Region.JAPAN, Item.ND)).isEqualTo(1);
    }

    @Test
    void theWeeksOfAControlAreHalfOpen() {
        LicenceOffice office = office(Controls.ban(Item.DY, Region.JAPAN, START)
                .until(START + 20)
                .delaying(6)
                .named("short"));
        buyNormally(office);
        for (int week = START; week < START + 20; week++) {
            office.beginWeek(week);
            assertThat(office.isControlled(Region.JAPAN, Item.DY)).isTrue();
            assertThat(office.delayWeeks(Region.JAPAN, Item.DY)).isEqualTo(6);
        }
        office.beginWeek(START + 20);
        assertThat(office.isControlled(Region.JAPAN, Item.DY)).isFalse();
        assertThat(office.delayWeeks(Region.JAPAN, Item.DY)).isZero();
        assertThat(available(office, EndUse.CIVIL)).isInfinite();
    }

    @Test
    void aLotMustPassEveryControlInForce() {
        LicenceOffice office = office(
                Controls.ban(Item.DY, Region.JAPAN, START).approving(0.5).named("licence"),
                Controls.ban(Item.DY, Region.JAPAN, START + 26)
                        .capturing(0, 1, 1)
                        .named("dual-use ban"));
        buyNormally(office);
        for (int week = START; week < START + 26; week++) {
            office.beginWeek(week);
            assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isCloseTo(0.5, within(ACCURACY));
        }
        office.beginWeek(START + 26);
        // 50 % × 100 % of 4 t civil, 50 % × 0 of the rest: 2/8
        assertThat(office.allowedShare(Region.JAPAN, Item.DY)).isCloseTo(2.0 / 8, within(ACCURACY));
        assertThat(office.turnedBackShare(Region.JAPAN, Item.DY, EndUse.CIVIL)).isZero();
        assertThat(office.turnedBackShare(Region.JAPAN, Item.DY, EndUse.DUAL_USE))
                .isEqualTo(1);
        assertThat(office.turnedBackShare(Region.JAPAN, Item.DY, EndUse.MILITARY))
                .isEqualTo(1);
        office.beginWeek(START + 27);
        assertThat(office.turnedBackShare(Region.JAPAN, Item.DY, EndUse.DUAL_USE))
                .as("turned back once")
                .isZero();
    }

    @Test
    void whoIsDrawnAtZeroMayTryAgainAfterEightWeeks() {
        Behaviour narrow = Behaviour.central().with(Parameter.LICENCE_BREADTH_FACTOR, 1);
        LicenceOffice office = new LicenceOffice(
                List.of(Controls.ban(Item.DY, Region.JAPAN, START)
                        .approving(0.4)
                        .named("licence")),
                narrow,
                new Draws(5, 0));
        int firms = 200;
        int[] number = new int[firms];
        for (int i = 0; i < firms; i++) {
            number[i] = office.register(Region.JAPAN, Item.DY, EndUse.CIVIL, i);
        }
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            for (int licensee : number) {
                office.recordPurchase(licensee, 1);
            }
        }
        int atStart = 0;
        for (int week = START; week < START + 8; week++) {
            office.beginWeek(week);
            int lucky = lucky(office, number);
            atStart = week == START ? lucky : atStart;
            assertThat(lucky).as("firms with a licence in week %s", week).isEqualTo(atStart);
        }
        // 40 % of 200, four standard errors either way
        assertThat(atStart).isBetween(80 - 28, 80 + 28);
        office.beginWeek(START + 8);
        int afterSecondTry = lucky(office, number);
        // 40 % of the rest
        assertThat(afterSecondTry - atStart).isBetween(48 - 24, 48 + 24);
    }

    private static int lucky(LicenceOffice office, int[] numbers) {
        int lucky = 0;
        for (int licensee : numbers) {
            lucky += office.availableTReo(licensee) > 0 ? 1 : 0;
        }
        return lucky;
    }

    @Test
    void aTraderBuysOutOfTheRegionsCap() {
        LicenceOffice office = new LicenceOffice(
                List.of(Controls.ban(Item.DY, Region.OTHER, START).approving(1).named("licence")),
                Behaviour.central(),
                new Draws(1, 0));
        int user = office.register(Region.OTHER, Item.DY, EndUse.CIVIL, 0);
        int trader = office.registerTrader(Region.OTHER, Item.DY, 1, 0.25);
        for (int week = 0; week < START; week++) {
            office.beginWeek(week);
            office.recordPurchase(user, 10);
        }
        office.beginWeek(START);
        // the cap stays 10 t: the trader's quarter on top of the user's whole shares it, 1 : 0.25
        assertThat(office.preControlTReoPerWeek(Region.OTHER, Item.DY)).isCloseTo(10, within(ACCURACY));
        assertThat(office.availableTReo(user)).isCloseTo(8, within(ACCURACY));
        assertThat(office.availableTReo(trader)).isCloseTo(2, within(ACCURACY));
    }
}
