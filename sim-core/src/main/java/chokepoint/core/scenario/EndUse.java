package chokepoint.core.scenario;

import java.util.Optional;

/** End-use class of an industry in the eyes of an export control. */
public enum EndUse {
    CIVIL("civil"),
    DUAL_USE("dual-use"),
    MILITARY("military");

    public static final int COUNT = 3;

    private final String key;

    EndUse(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<EndUse> ofKey(String key) {
        for (EndUse endUse : values()) {
            if (endUse.key.equals(key)) {
                return Optional.of(endUse);
            }
        }
        return Optional.empty();
    }
}
