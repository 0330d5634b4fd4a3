package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.IncidentId;
import java.time.ZoneId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The brief for programs: `docs/schema/brief.schema.json`. Both languages stand in it.
public final class JsonBrief {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .addModule(words())
                    .build();

    private JsonBrief() {}

    public static String render(Brief brief) {
        return MAPPER.writeValueAsString(new Document(VERSION, brief)) + "\n";
    }

    /// The file: a version, then the brief.
    private record Document(int version, Brief brief) {}

    /// Words of a vocabulary by their ids, ids as plain strings.
    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("hakyu");
        module.addSerializer(new AsString<>(Term.class, Term::id));
        module.addSerializer(new AsString<>(IncidentId.class, IncidentId::value));
        module.addSerializer(new AsString<>(ZoneId.class, ZoneId::getId));
        module.addSerializer(new AsString<>(PartialDate.class, PartialDate::toString));
        return module;
    }

    private static final class AsString<T> extends StdSerializer<T> {
        private final java.util.function.Function<T, String> toText;

        AsString(Class<T> type, java.util.function.Function<T, String> toText) {
            super(type);
            this.toText = toText;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(toText.apply(value));
        }
    }
}
