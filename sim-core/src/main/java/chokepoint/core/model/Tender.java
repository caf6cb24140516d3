package chokepoint.core.model;

import java.util.Arrays;

/**
 * Who wants what in one market this week: the list behind the anonymous order books. Buyers are users, traders or the
 * reserve; suppliers are sellers, traders or users who resell. Memory is reused.
 */
final class Tender {

    enum BuyerKind {
        USER,
        TRADER,
        RESERVE
    }

    enum SupplierKind {
        CHINESE,
        OUTSIDE,
        TRADER,
        RESALE
    }

    private static final int INITIAL = 32;

    int buyers;
    BuyerKind[] buyerKind = new BuyerKind[INITIAL];
    int[] buyer = new int[INITIAL];
    int[] local = new int[INITIAL];
    double[] orderTReo = new double[INITIAL];
    double[] licensableTReo = new double[INITIAL];
    double[] licensedLimitUsdPerKg = new double[INITIAL];
    double[] freeLimitUsdPerKg = new double[INITIAL];
    double[] licensedFillTReo = new double[INITIAL];
    double[] freeFillTReo = new double[INITIAL];
    /** Index of the order in the book now being cleared, or -1. */
    int[] bidIndex = new int[INITIAL];

    int suppliers;
    SupplierKind[] supplierKind = new SupplierKind[INITIAL];
    int[] supplier = new int[INITIAL];
    int[] supplierLocal = new int[INITIAL];
    int[] offerIndex = new int[INITIAL];

    void open() {
        buyers = 0;
        suppliers = 0;
    }

    void demand(
            BuyerKind kind,
            int who,
            int localItem,
            double order,
            double licensable,
            double licensedLimit,
            double freeLimit) {
        if (buyers == buyer.length) {
            growBuyers();
        }
        buyerKind[buyers] = kind;
        buyer[buyers] = who;
        local[buyers] = localItem;
        orderTReo[buyers] = order;
        licensableTReo[buyers] = Math.min(order, licensable);
        licensedLimitUsdPerKg[buyers] = licensedLimit;
        freeLimitUsdPerKg[buyers] = freeLimit;
        licensedFillTReo[buyers] = 0;
        freeFillTReo[buyers] = 0;
        bidIndex[buyers] = -1;
        buyers++;
    }

    void supply(SupplierKind kind, int who, int localItem, int offer) {
        if (suppliers == supplier.length) {
            int size = 2 * suppliers;
            supplierKind = Arrays.copyOf(supplierKind, size);
            supplier = Arrays.copyOf(supplier, size);
            supplierLocal = Arrays.copyOf(supplierLocal, size);
            offerIndex = Arrays.copyOf(offerIndex, size);
        }
        supplierKind[suppliers] = kind;
        supplier[suppliers] = who;
        supplierLocal[suppliers] = localItem;
        offerIndex[suppliers] = offer;
        suppliers++;
    }

    private void growBuyers() {
        int size = 2 * buyers;
        buyerKind = Arrays.copyOf(buyerKind, size);
        buyer = Arrays.copyOf(buyer, size);
        local = Arrays.copyOf(local, size);
        orderTReo = Arrays.copyOf(orderTReo, size);
        licensableTReo = Arrays.copyOf(licensableTReo, size);
        licensedLimitUsdPerKg = Arrays.copyOf(licensedLimitUsdPerKg, size);
        freeLimitUsdPerKg = Arrays.copyOf(freeLimitUsdPerKg, size);
        licensedFillTReo = Arrays.copyOf(licensedFillTReo, size);
        freeFillTReo = Arrays.copyOf(freeFillTReo, size);
        bidIndex = Arrays.copyOf(bidIndex, size);
    }
}
