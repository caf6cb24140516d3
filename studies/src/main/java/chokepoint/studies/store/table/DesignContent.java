package chokepoint.studies.store.table;

import chokepoint.studies.store.table.StoreColumn.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes of the runs of a sweep, and what was asked in each. */
public final class DesignContent extends BesideContent {

    private final Asked asked;

    public DesignContent(RunContent runs, Asked asked) {
        super(runs, StoreTable.DESIGN, StoreTable.ofDesigns());
        this.asked = asked;
    }

    @Override
    List<String> names() {
        return asked.names();
    }

    @Override
    Kind kind(int place) {
        return asked.isNumber(place) ? Kind.REAL : Kind.TEXT;
    }

    @Override
    String meaning(int place) {
        return "What it is set to";
    }

    @Override
    void write(int run, Stretches.Out out) {
        out.whole(run);
        out.whole(asked.row(run));
        out.whole(asked.luck(run));
        for (int place = 0; place < asked.names().size(); place++) {
            @Nullable String value = asked.value(run, place);
            if (asked.isNumber(place)) {
                out.real(value == null ? Double.NaN : Double.parseDouble(value));
            } else {
                out.text(value);
            }
        }
    }
}
