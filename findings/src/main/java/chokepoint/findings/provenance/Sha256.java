package chokepoint.findings.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of things after what is in them. */
public final class Sha256 {

    private static final int SHORT = 8;

    private Sha256() {}

    /** The SHA-256 of a text as UTF-8, in hexadecimal. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes, in hexadecimal. */
    public static String of(byte[] bytes) {
        return hexadecimal(begin().digest(bytes));
    }

    /** The first 8 hexadecimal digits of a text's SHA-256. */
    public static String shortOf(String text) {
        return of(text).substring(0, SHORT);
    }

    /** A digest that is fed piece by piece; {@link #hexadecimal} tells its result. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A finished digest, as it is printed. */
    public static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
