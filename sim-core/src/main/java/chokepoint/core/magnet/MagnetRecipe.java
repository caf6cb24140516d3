package chokepoint.core.magnet;

/**
 * What a tonne of magnets takes. Losses are in the net use: mass goes into magnets and into scrap, nowhere else.
 *
 * @param netShare oxides that a tonne holds, losses included, t REO per t; 0.37 (one maker's plan: 2,600 t REO for
 *     7,000 t)
 * @param heavyShare of these Dy and Tb in a tonne of the grade with them, t REO per t; below the net use
 * @param scrapShare share of the oxides put in that comes back as scrap; 0.30 (0.25 to 0.35)
 */
public record MagnetRecipe(double netShare, double heavyShare, double scrapShare) {

    /**
     * @throws IllegalArgumentException when a tonne could not be made of it
     */
    public MagnetRecipe {
        if (!(netShare > 0 && heavyShare >= 0 && heavyShare < netShare)) {
            throw new IllegalArgumentException("a tonne of magnets of " + netShare + " t REO, of these " + heavyShare
                    + " Dy and Tb; needed: 0 <= Dy and Tb < all");
        }
        if (!(scrapShare >= 0 && scrapShare < 1)) {
            throw new IllegalArgumentException("scrap share " + scrapShare + "; allowed: 0 to below 1");
        }
    }

    /** Oxides of a kind that a tonne of a grade holds, t REO per t. */
    public double netTReo(MagnetGrade grade, OxideKind kind) {
        double ofHeavy = grade == MagnetGrade.HEAVY ? heavyShare : 0;
        return kind == OxideKind.HEAVY ? ofHeavy : netShare - ofHeavy;
    }

    /** Oxides of a kind that are put in for a tonne of a grade, t REO per t: net use / (1 − scrap). */
    public double inTReo(MagnetGrade grade, OxideKind kind) {
        return netTReo(grade, kind) / (1 - scrapShare);
    }
}
