package dev.hakyu.store.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.source.SourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;

/// Records of the model as JSON and back, equal to what they were.
///
/// Words of a vocabulary stand as their ids, ids as strings, dates as stated, an assertion with the
/// key `says`. A key that is missing is null, or empty for a list; a key that is not known is left
/// out, so that what an older or newer version wrote can be read where the model allows it.
public final class ModelJson {
    private static final JsonMapper MAPPER = mapper();

    private ModelJson() {}

    public static String write(Object value) {
        return escapeLoneSurrogates(MAPPER.writeValueAsString(value));
    }

    /// A quote may cut a pair in two; half a pair cannot be written as UTF-8, but as an escape.
    private static String escapeLoneSurrogates(String json) {
        StringBuilder escaped = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                escaped.append(json, copied, i).append("\\u%04x".formatted((int) unit));
                copied = i + 1;
            }
        }
        return copied == 0 ? json : escaped.append(json, copied, json.length()).toString();
    }

    /// Reads what [#write] wrote; empty when this version of the model cannot hold it.
    public static <T> Optional<T> read(String json, TypeReference<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(
                        included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(
                        List.class,
                        each ->
                                each.setNullHandling(
                                        JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        Map.class,
                        each ->
                                each.setNullHandling(
                                        JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .addMixIn(Assertion.class, Says.class)
                .addMixIn(Incident.class, InOrder.class)
                .addModule(words())
                .build();
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("model");
        SimpleDeserializers back = new TermsBack();
        asText(module, back, PartialDate.class, PartialDate::toString, ModelJson::date);
        asText(module, back, ReportId.class, ReportId::value, ReportId::new);
        asText(module, back, IncidentId.class, IncidentId::value, IncidentId::new);
        asText(module, back, SourceId.class, SourceId::value, SourceId::new);
        module.addSerializer(Term.class, new TextForm<>(Term.class, Term::id));
        module.addKeySerializer(Term.class, new KeyForm());
        module.setDeserializers(back);
        module.setKeyDeserializers(new KeysBack());
        return module;
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("no such date: " + text));
    }

    private static <T> void asText(
            SimpleModule module,
            SimpleDeserializers back,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new TextForm<>(type, write));
        back.addDeserializer(type, new TextBack<>(read));
    }

    /// The names that assertions have in files; they never change.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "says")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Assertion.Victim.class, name = "victim"),
        @JsonSubTypes.Type(value = Assertion.Via.class, name = "via"),
        @JsonSubTypes.Type(value = Assertion.Affected.class, name = "affected"),
        @JsonSubTypes.Type(value = Assertion.Country.class, name = "country"),
        @JsonSubTypes.Type(value = Assertion.IndustryOf.class, name = "industry"),
        @JsonSubTypes.Type(value = Assertion.Attack.class, name = "attack"),
        @JsonSubTypes.Type(value = Assertion.NoAttack.class, name = "no_attack"),
        @JsonSubTypes.Type(value = Assertion.FollowUp.class, name = "follow_up"),
        @JsonSubTypes.Type(value = Assertion.Actor.class, name = "actor"),
        @JsonSubTypes.Type(value = Assertion.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Assertion.Exposed.class, name = "exposed"),
        @JsonSubTypes.Type(value = Assertion.HarmDone.class, name = "harm"),
        @JsonSubTypes.Type(value = Assertion.Dated.class, name = "dated"),
        @JsonSubTypes.Type(value = Assertion.Outage.class, name = "outage"),
        @JsonSubTypes.Type(value = Assertion.SiteState.class, name = "site"),
        @JsonSubTypes.Type(value = Assertion.ResumptionForecast.class, name = "forecast"),
        @JsonSubTypes.Type(value = Assertion.RestartOpen.class, name = "restart_open"),
        @JsonSubTypes.Type(value = Assertion.Resumed.class, name = "resumed"),
        @JsonSubTypes.Type(value = Assertion.Loss.class, name = "loss"),
        @JsonSubTypes.Type(value = Assertion.RegulatorTold.class, name = "regulator_told"),
        @JsonSubTypes.Type(value = Assertion.Ultimatum.class, name = "ultimatum"),
        @JsonSubTypes.Type(value = Assertion.Requested.class, name = "requested"),
        @JsonSubTypes.Type(value = Assertion.Answered.class, name = "answered")
    })
    interface Says {}

    /// The same incident gives the same text.
    interface InOrder {
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<DateRole, Resolved<PartialDate>> dates();
    }

    private static final class TextForm<T> extends ValueSerializer<T> {
        private final Class<T> type;
        private final Function<T, String> write;

        TextForm(Class<T> type, Function<T, String> write) {
            this.type = type;
            this.write = write;
        }

        @Override
        public Class<?> handledType() {
            return type;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    private static final class KeyForm extends ValueSerializer<Term> {
        @Override
        public Class<?> handledType() {
            return Term.class;
        }

        @Override
        public void serialize(Term value, JsonGenerator out, SerializationContext context) {
            out.writeName(value.id());
        }
    }

    private static final class TextBack<T> extends ValueDeserializer<T> {
        private final Function<String, T> read;

        TextBack(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
        }
    }

    /// Enums of the model by their ids.
    private static final class TermsBack extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier described) {
            return Term.class.isAssignableFrom(type.getRawClass())
                    ? new TextBack<>(id -> word(type.getRawClass(), id))
                    : super.findEnumDeserializer(type, config, described);
        }
    }

    private static final class KeysBack extends SimpleKeyDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier described) {
            if (!Term.class.isAssignableFrom(type.getRawClass())) {
                return super.findKeyDeserializer(type, config, described);
            }
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return word(type.getRawClass(), key);
                }
            };
        }
    }

    private static Term word(Class<?> vocabulary, String id) {
        for (Object word : vocabulary.getEnumConstants()) {
            if (word instanceof Term term && term.id().equals(id)) {
                return term;
            }
        }
        throw new IllegalArgumentException(vocabulary.getSimpleName() + " has no word " + id);
    }
}
