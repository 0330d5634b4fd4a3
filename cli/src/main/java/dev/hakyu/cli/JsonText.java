package dev.hakyu.cli;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Term;
import dev.hakyu.model.network.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// What `--json` prints: words of a vocabulary by their ids, records by their components.
final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .addModule(words())
                    .build();

    private JsonText() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("hakyu");
        module.addSerializer(new AsString<>(Term.class, Term::id));
        module.addSerializer(new AsString<>(PartialDate.class, PartialDate::toString));
        module.addSerializer(new AsString<>(NodeId.class, NodeId::value));
        return module;
    }

    /// Problems with their places, as programs read them.
    static List<Map<String, Object>> problems(List<Problem> problems) {
        return problems.stream().map(JsonText::problem).toList();
    }

    private static Map<String, Object> problem(Problem problem) {
        Place place = problem.place();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity());
        json.put("code", problem.code());
        json.put("file", place.file());
        putIfKnown(json, "sheet", place.sheet());
        if (place.row() > 0) {
            json.put("row", place.row());
        }
        putIfKnown(json, "column", place.column());
        putIfKnown(json, "value", place.value());
        json.put("message", problem.message());
        json.put("remedy", problem.remedy());
        return json;
    }

    private static void putIfKnown(
            Map<String, Object> json, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static final class AsString<T> extends StdSerializer<T> {
        private final transient Function<T, String> toText;

        AsString(Class<T> type, Function<T, String> toText) {
            super(type);
            this.toText = toText;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(toText.apply(value));
        }
    }
}
