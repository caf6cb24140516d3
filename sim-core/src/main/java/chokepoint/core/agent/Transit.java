package chokepoint.core.agent;

import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.Behaviour;

/** Weeks that goods travel, by origin (China or anywhere else) and region of the buyer. */
public final class Transit {

    private final int homeWeeks;
    private final int chinaJapanWeeks;
    private final int otherWeeks;

    public Transit(Behaviour behaviour) {
        homeWeeks = behaviour.weeks(Parameter.HOME_TRANSIT_WEEKS);
        chinaJapanWeeks = behaviour.weeks(Parameter.CHINA_JAPAN_TRANSIT_WEEKS);
        otherWeeks = behaviour.weeks(Parameter.OTHER_TRANSIT_WEEKS);
    }

    /** Weeks from a Chinese or another seller to a region. */
    public int weeks(boolean chinese, int region) {
        if (chinese && region == Region.CHINA.ordinal()) {
            return homeWeeks;
        }
        return chinese && region == Region.JAPAN.ordinal() ? chinaJapanWeeks : otherWeeks;
    }
}
