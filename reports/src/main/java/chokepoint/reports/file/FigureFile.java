package chokepoint.reports.file;

import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.provenance.JsonText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.ToDoubleFunction;

/**
 * The data of a figure as JSON, beside its drawing: names of values with their units, dates as in ISO 8601, weeks in order. A number
 * that is not there, such as a median that lies beyond the horizon, is null.
 */
public final class FigureFile {

    /** Grows when a reader of older files could not read newer ones. */
    public static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FiniteOrNull())
                    .addSerializer(double.class, new FiniteOrNull())
                    .addSerializer(Bands.class, new BandsByWeek())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private FigureFile() {}

    /**
     * The file of a figure.
     *
     * @param folder path inside the report, with a slash at its end; empty for the report's own
     */
    public static ResultFile of(String folder, Figure figure) {
        return ResultFile.ofText(folder + figure.words().id() + ".json", text(figure));
    }

    /** The text of the file. */
    public static String text(Figure figure) {
        ObjectNode root = JsonText.object();
        root.put("format", FORMAT);
        root.put("kind", figure.kind());
        ObjectNode data = MAPPER.valueToTree(figure);
        data.properties().forEach(entry -> root.set(entry.getKey(), entry.getValue()));
        return JsonText.withListsInLines(root);
    }

    /** JSON knows neither infinity nor what is no number. */
    private static final class FiniteOrNull extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    /** Mean and quantiles, each as a list by week. */
    private static final class BandsByWeek extends JsonSerializer<Bands> {

        @Override
        public void serialize(Bands bands, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            column(out, "mean", bands, Spread::mean);
            column(out, "p10", bands, Spread::p10);
            column(out, "median", bands, Spread::median);
            column(out, "p90", bands, Spread::p90);
            out.writeEndObject();
        }

        private static void column(JsonGenerator out, String name, Bands bands, ToDoubleFunction<Spread> value)
                throws IOException {
            out.writeArrayFieldStart(name);
            for (int week = 0; week < bands.weeks(); week++) {
                double at = value.applyAsDouble(bands.at(week));
                if (Double.isFinite(at)) {
                    out.writeNumber(at);
                } else {
                    out.writeNull();
                }
            }
            out.writeEndArray();
        }
    }
}
