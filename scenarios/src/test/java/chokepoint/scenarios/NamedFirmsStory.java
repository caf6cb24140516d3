package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.agent.Cause;
import chokepoint.core.agent.User;
import chokepoint.core.control.LicenceOffice;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.NamedFirms;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.FirmListing;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two lists of 20 + 20 firms. The military class has 12 firms (aerospace and defence), the dual-use classes 72:
 *
 * <pre>
 * list       control list                watch list
 * February   12 military, 8 dual-use     20 dual-use
 * June       20 dual-use                 20 dual-use
 * </pre>
 */
final class NamedFirmsStory {

    private static final Scenario ESCALATING = ScenarioLibrary.load("ban-2026-escalating");

    private static FirmListing listing(World world, String control) {
        return world.controls().stream()
                .filter(candidate -> candidate.name().equals(control))
                .map(ExportControl::firms)
                .findFirst()
                .orElseThrow();
    }

    private static Map<EndUse, Long> classes(World world, int[] addresses) {
        Map<Integer, UserSpec> firms = new TreeMap<>();
        world.users().forEach(user -> firms.put(user.address(), user));
        return Arrays.stream(addresses)
                .mapToObj(firms::get)
                .peek(firm -> assertThat(firm.region()).isEqualTo(Region.JAPAN))
                .collect(Collectors.groupingBy(UserSpec::endUse, TreeMap::new, Collectors.counting()));
    }

    @Test
    void listsAreFilledClassByClassAndNameAFirmOnce() {
        Set<Set<Integer>> drawn = new HashSet<>();
        for (int replication = 0; replication < 5; replication++) {
            World world = WorldAssembler.random(ESCALATING, new Draws(1, replication));
            FirmListing february = listing(world, "firms-february-2026");
            FirmListing june = listing(world, "firms-june-2026");
            assertThat(classes(world, february.controlList()))
                    .isEqualTo(Map.of(EndUse.MILITARY, 12L, EndUse.DUAL_USE, 8L));
            for (int[] later : List.of(february.watchList(), june.controlList(), june.watchList())) {
                assertThat(classes(world, later)).isEqualTo(Map.of(EndUse.DUAL_USE, 20L));
            }
            Set<Integer> all = new HashSet<>();
            for (FirmListing list : List.of(february, june)) {
                Arrays.stream(list.controlList()).forEach(all::add);
                Arrays.stream(list.watchList()).forEach(all::add);
            }
            assertThat(all).hasSize(80);
            drawn.add(Arrays.stream(february.watchList()).boxed().collect(Collectors.toSet()));
        }
        assertThat(drawn).as("lists of five replications").hasSize(5);
    }

    @Test
    void aLaterListDoesNotChangeAnEarlierOne() {
        List<ControlPlan> withoutJune = ESCALATING.controls().stream()
                .filter(plan -> !plan.name().equals("firms-june-2026"))
                .toList();
        World with = WorldAssembler.random(ESCALATING, new Draws(1, 3));
        World without = WorldAssembler.random(ESCALATING.withControls(withoutJune), new Draws(1, 3));
        assertThat(listing(with, "firms-february-2026").controlList())
                .isEqualTo(listing(without, "firms-february-2026").controlList());
        assertThat(listing(with, "firms-february-2026").watchList())
                .isEqualTo(listing(without, "firms-february-2026").watchList());
    }

    /** February's lists alone and to the end, without the ban: only they refuse, and stocks run out. */
    private static World listsAlone(NamedFirms firms, Draws draws) {
        List<ControlPlan> lists = ESCALATING.controls().stream()
                .filter(plan -> plan.name().equals("firms-february-2026"))
                .map(plan -> new ControlPlan(
                        plan.name(),
                        plan.items(),
                        plan.destinations(),
                        plan.announce(),
                        plan.start(),
                        plan.start().plusWeeks(140),
                        plan.reading(),
                        plan.approvals(),
                        plan.militaryApproved(),
                        plan.delayWeeks(),
                        plan.alarmIndex(),
                        plan.alarmAtHomeShare(),
                        firms))
                .toList();
        return WorldAssembler.random(ESCALATING.withControls(lists).withInputs(noWayRound()), draws);
    }

    private static InputTable noWayRound() {
        List<InputRow> closed = Stream.of("trader_capacity_share", "smuggling_output_share", "reserve_days")
                .map(key -> ESCALATING.inputs().row("behaviour." + key).withRange(0, 0, 0))
                .toList();
        return ESCALATING.inputs().with(closed);
    }

    @Test
    void listedFirmsMayBuyNothingWhileTheControlLastsAndOthersEverything() {
        Draws draws = new Draws(1, 0);
        World world = listsAlone(new NamedFirms(20, 20, List.of(EndUse.MILITARY, EndUse.DUAL_USE)), draws);
        FirmListing listing = listing(world, "firms-february-2026");
        ExportControl control = world.controls().get(0);
        LicenceOffice office = new LicenceOffice(world.controls(), world.behaviour(), draws);
        Map<Integer, UserSpec> licensees = new TreeMap<>();
        for (UserSpec user : world.users()) {
            if (user.needTReoPerWeek()[Item.DY.ordinal()] > 0) {
                licensees.put(office.register(user.region(), Item.DY, user.endUse(), user.address()), user);
            }
        }
        int listed = 0;
        for (int week = 0; week < control.endWeek() + 5; week++) {
            office.beginWeek(week);
            for (var entry : licensees.entrySet()) {
                int licensee = entry.getKey();
                int address = entry.getValue().address();
                boolean watched = listing.isOnWatchList(address);
                boolean named = control.inForce(week) && (watched || listing.isOnControlList(address));
                listed += named ? 1 : 0;
                assertThat(office.availableTReo(licensee)).isEqualTo(named ? 0 : Double.POSITIVE_INFINITY);
                assertThat(office.isWaiting(licensee)).isEqualTo(named && watched);
                assertThat(office.isNewlyListed(licensee)).isEqualTo(named && week == control.startWeek());
            }
        }
        assertThat(listed).isGreaterThan(40);
    }

    /** With every firm of Japan on one list, what stops them is that list. */
    @Test
    void theWatchedAreDelayedAndTheOthersRefused() {
        List<EndUse> everybody = List.of(EndUse.values());
        assertThat(causes(new NamedFirms(180, 0, everybody)))
                .contains(Cause.REFUSED)
                .doesNotContain(Cause.DELAYED);
        assertThat(causes(new NamedFirms(0, 180, everybody)))
                .contains(Cause.DELAYED)
                .doesNotContain(Cause.REFUSED);
    }

    private static Set<Cause> causes(NamedFirms firms) {
        Draws draws = new Draws(1, 0);
        World world = listsAlone(firms, draws);
        ExportControl control = world.controls().get(0);
        Set<Cause> causes = new HashSet<>();
        ChokepointModel model = new ChokepointModel(world, draws, (week, state) -> {
            for (User user : state.users()) {
                if (control.inForce(week) && user.spec().region() == Region.JAPAN) {
                    causes.add(user.cause());
                }
            }
        });
        new PlainLoopEngine().run(model, 0, control.endWeek());
        return causes;
    }

    /** Trading houses serve the watched, who only wait for papers, and not the refused: whoever serves these is liable. */
    @Test
    void listsBiteHarderOnTheRefusedThanOnTheWatched() {
        List<EndUse> classes = List.of(EndUse.MILITARY, EndUse.DUAL_USE);
        assertThat(lostWeeks(new NamedFirms(60, 0, classes)))
                .isGreaterThan(2 * lostWeeks(new NamedFirms(0, 60, classes)));
    }

    /** Output lost by all Japanese firms, in firm-weeks. */
    private static double lostWeeks(NamedFirms firms) {
        Draws draws = new Draws(1, 0);
        World world = listsAlone(firms, draws);
        double[] lost = new double[1];
        ChokepointModel model = new ChokepointModel(world, draws, (week, state) -> {
            for (User user : state.users()) {
                lost[0] += user.spec().region() == Region.JAPAN ? 1 - user.outputShare() : 0;
            }
        });
        new PlainLoopEngine().run(model, 0, world.controls().get(0).endWeek());
        return lost[0];
    }

    @Test
    void aListChangesNothingBeforeItIsKnown() {
        RunRecord with = Replication.run(ESCALATING, 5, 2, new PlainLoopEngine());
        RunRecord without = Replication.run(ScenarioLibrary.load("ban-2026"), 5, 2, new PlainLoopEngine());
        int known = with.measureIndex() + 7; // 24 February 2026
        double[][] before = firstWeeks(with.outputShare(), known);
        assertThat(before).isDeepEqualTo(firstWeeks(without.outputShare(), known));
        for (int series = 0; series < with.markets().length; series++) {
            assertThat(firstWeeks(with.markets()[series], known))
                    .isDeepEqualTo(firstWeeks(without.markets()[series], known));
        }
        assertThat(with.outputShare()).as("and something after").isNotEqualTo(without.outputShare());
    }

    private static double[][] firstWeeks(double[][] series, int weeks) {
        return IntStream.range(0, series.length)
                .mapToObj(i -> Arrays.copyOf(series[i], weeks))
                .toArray(double[][]::new);
    }
}
