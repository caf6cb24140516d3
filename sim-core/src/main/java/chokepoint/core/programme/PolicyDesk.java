package chokepoint.core.programme;

import chokepoint.core.floor.Accounts;
import chokepoint.core.floor.PayerSplit;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Payer;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.SiteSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The programmes of a run and the accounts they share. */
public final class PolicyDesk {

    /** Weeks of a settlement quarter. */
    public static final int QUARTER_WEEKS = 13;

    /** Whoever sells to or buys from a stockpile. */
    public static final String MARKET = "market";

    /** Users who pay a levy or for a release. */
    public static final String USERS = "users";

    private final Programme[] programmes;
    private final Accounts accounts;
    /** Countries of producers, then the market, then users. */
    private final List<String> recipients;

    private final int[] countryOfSeller;
    private final int[] yearOfWeek;
    private final int firstYear;
    private final List<String> payers;
    /** By [instrument][year]. */
    private final double[][] carryUsd;

    public PolicyDesk(World world, Draws draws) {
        SiteSpec[] siteOfSeller = new SiteSpec[world.sellers().size()];
        List<String> countries = new ArrayList<>();
        for (SiteSpec site : world.prospects().sites()) {
            siteOfSeller[site.seller()] = site;
            if (!countries.contains(site.country())) {
                countries.add(site.country());
            }
        }
        recipients = new ArrayList<>(countries);
        recipients.add(MARKET);
        recipients.add(USERS);
        countryOfSeller = new int[siteOfSeller.length];
        for (int s = 0; s < siteOfSeller.length; s++) {
            countryOfSeller[s] = siteOfSeller[s] == null ? -1 : countries.indexOf(siteOfSeller[s].country());
        }
        List<Instrument> instruments = world.policy().instruments();
        programmes = new Programme[instruments.size()];
        for (int i = 0; i < programmes.length; i++) {
            programmes[i] = new Programme(i, instruments.get(i), world, draws, siteOfSeller);
        }
        Timeline timeline = world.timeline();
        yearOfWeek = new int[timeline.endWeek()];
        firstYear = timeline.calendar().startOf(timeline.warmUpWeeks()).getYear();
        for (int week = 0; week < yearOfWeek.length; week++) {
            yearOfWeek[week] = Math.max(0, timeline.calendar().startOf(week).getYear() - firstYear);
        }
        payers = world.prospects().payers().stream().map(Payer::name).toList();
        accounts = accounts(world, instruments);
        carryUsd = new double[programmes.length][years()];
    }

    private Accounts accounts(World world, List<Instrument> instruments) {
        PayerSplit[] split = new PayerSplit[programmes.length];
        int[][] payerOf = new int[programmes.length][];
        for (int i = 0; i < programmes.length; i++) {
            Instrument instrument = instruments.get(i);
            List<Payer> own = world.prospects().payers().stream()
                    .filter(payer -> instrument.payers().contains(payer.name()))
                    .toList();
            split[i] = new PayerSplit(own, instrument.payerKey(), regionUse(world, instrument.items()));
            payerOf[i] =
                    own.stream().mapToInt(payer -> payers.indexOf(payer.name())).toArray();
        }
        return new Accounts(split, payerOf, payers.size(), recipients.size(), years());
    }

    private static double[] regionUse(World world, ItemSet items) {
        double[] useTReo = new double[Region.COUNT];
        for (UserSpec user : world.users()) {
            for (int item = 0; item < Item.COUNT; item++) {
                useTReo[user.region().ordinal()] += items.has(item) ? user.needTReoPerWeek()[item] : 0;
            }
        }
        return useTReo;
    }

    public Programme[] programmes() {
        return programmes;
    }

    /** Books what treasuries pay to the country of a seller; negative when they take in. */
    public void payProducer(Programme programme, int week, int seller, double usd) {
        accounts.pay(programme.number, yearOfWeek[week], countryOfSeller[seller], usd);
    }

    /** Books what treasuries pay in the market; negative when they sell. */
    public void payMarket(Programme programme, int week, double usd) {
        accounts.pay(programme.number, yearOfWeek[week], recipients.size() - 2, usd);
    }

    /** Books what treasuries take in from users. */
    public void takeFromUsers(Programme programme, int week, double usd) {
        accounts.pay(programme.number, yearOfWeek[week], recipients.size() - 1, -usd);
    }

    /** Notes the cost of holding a stock for a week. */
    public void carry(Programme programme, int week, double usd) {
        carryUsd[programme.number][yearOfWeek[week]] += usd;
    }

    /** Whether a week is the last of a settlement quarter. */
    public static boolean endsQuarter(int week) {
        return week % QUARTER_WEEKS == QUARTER_WEEKS - 1;
    }

    /** Index of the calendar year of a week, from the first reported one. */
    public int yearIndex(int week) {
        return yearOfWeek[week];
    }

    /** Calendar year of the first reported week. */
    public int firstYear() {
        return firstYear;
    }

    /** Calendar years that the run touches. */
    public int years() {
        return yearOfWeek[yearOfWeek.length - 1] + 1;
    }

    /** Accounts in whole cents. */
    public Accounts accounts() {
        return accounts;
    }

    /** Names of the instruments in order. */
    public List<String> instruments() {
        return Arrays.stream(programmes)
                .map(programme -> programme.spec().name())
                .toList();
    }

    /** Names of the treasuries in order. */
    public List<String> payers() {
        return List.copyOf(payers);
    }

    /** Who is paid, in order: countries of producers, {@link #MARKET}, {@link #USERS}. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Cost of holding stocks in a year. */
    public double carryUsd(int instrument, int year) {
        return carryUsd[instrument][year];
    }

    /** Records or restores the state between weeks; there is none while no instrument is announced. */
    public void tape(Tape tape, int week) {
        if (isQuietUntil(week)) {
            return;
        }
        int begun = yearOfWeek[Math.max(0, week - 1)] + 1;
        accounts.tape(tape, begun);
        for (double[] byYear : carryUsd) {
            tape.numbers(byYear, begun);
        }
        for (Programme programme : programmes) {
            programme.setExhausted(tape.flag(programme.isExhausted()));
        }
    }

    /** Whether no instrument was announced before a week: then policies do not show in the state, and pasts can be shared. */
    public boolean isQuietUntil(int week) {
        for (Programme programme : programmes) {
            if (programme.announceWeek() < week) {
                return false;
            }
        }
        return true;
    }
}
