package chokepoint.findings.policy;

import java.util.List;

/**
 * One policy with one of its values moved: members that differ in nothing else.
 *
 * @param policy name of the policy as it is given
 * @param key path of what is moved in it, such as {@code instruments.floor.strikeUsdPerKg}
 * @param values what it is moved to, in the order of the curve
 * @param members names of the policies, by value
 */
public record PolicyFamily(String policy, String key, List<String> values, List<String> members) {

    public PolicyFamily {
        values = List.copyOf(values);
        members = List.copyOf(members);
        if (values.size() != members.size() || values.isEmpty()) {
            throw new IllegalArgumentException(
                    values.size() + " values and " + members.size() + " members; allowed: as many, at least 1");
        }
    }

    /** The last part of the key, which names what is moved. */
    public String quantity() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Name of the instrument that is moved; empty where the key names none. */
    public String instrument() {
        String[] parts = key.split("\\.");
        return parts.length > 1 && parts[0].equals("instruments") ? parts[1] : "";
    }
}
