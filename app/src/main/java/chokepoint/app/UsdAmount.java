package chokepoint.app;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money as people type them: 3e9, 3bn, 2.5 bn, 400M, 3000000000. */
final class UsdAmount {

    private static final double MOST_USD = 1e12;
    private static final Pattern FORM =
            Pattern.compile("(?:usd)?\\s*(\\d+(?:\\.\\d+)?(?:e\\d{1,2})?)\\s*(bn|b|m|million|billion)?\\s*(?:usd)?");

    private UsdAmount() {}

    /** The amount above 0 and up to a trillion; empty when the text is none. */
    static Optional<Double> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT).replace("_", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        String scale = form.group(2);
        int power = scale == null ? 0 : scale.startsWith("b") ? 9 : 6;
        double amount = new BigDecimal(form.group(1)).scaleByPowerOfTen(power).doubleValue();
        return amount > 0 && amount <= MOST_USD ? Optional.of(amount) : Optional.empty();
    }
}
