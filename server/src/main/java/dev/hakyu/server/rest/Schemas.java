package dev.hakyu.server.rest;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON Schema 2020-12 of records, as they are written and read here: a component that may be null
/// may also be missing, words of a vocabulary are their ids, an id is a plain string.
///
/// What else a class can hold is no part of an interface and is refused.
final class Schemas {
    private static final String REF = "#/components/schemas/";
    private static final Map<Class<?>, Map<String, Object>> PLAIN = plain();

    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<String, Type> owners = new LinkedHashMap<>();

    private static Map<Class<?>, Map<String, Object>> plain() {
        Map<Class<?>, Map<String, Object>> plain = new LinkedHashMap<>();
        plain.put(String.class, Map.of("type", "string"));
        for (Class<?> each : List.of(boolean.class, Boolean.class)) {
            plain.put(each, Map.of("type", "boolean"));
        }
        for (Class<?> each : List.of(int.class, Integer.class)) {
            plain.put(each, map("type", "integer", "format", "int32"));
        }
        for (Class<?> each : List.of(long.class, Long.class)) {
            plain.put(each, map("type", "integer", "format", "int64"));
        }
        for (Class<?> each : List.of(double.class, Double.class)) {
            plain.put(each, map("type", "number", "format", "double"));
        }
        for (Class<?> each : List.of(Instant.class, OffsetDateTime.class)) {
            plain.put(each, map("type", "string", "format", "date-time"));
        }
        plain.put(LocalDate.class, map("type", "string", "format", "date"));
        plain.put(ZoneId.class, Map.of("type", "string"));
        plain.put(PartialDate.class, Map.of("type", "string"));
        return plain;
    }

    /// All that were met, by name.
    Map<String, Map<String, Object>> components() {
        return components;
    }

    /// The schema of a type; what it is made of becomes a component.
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    /// The same, where a field that is not known is an error.
    Map<String, Object> closed(Class<?> type) {
        Map<String, Object> ref = of(type);
        Objects.requireNonNull(components.get(name(type))).put("additionalProperties", false);
        return ref;
    }

    private Map<String, Object> of(Type type, Map<String, Type> variables) {
        return switch (type) {
            case Class<?> named -> named(named);
            case ParameterizedType generic -> generic(generic, variables);
            case TypeVariable<?> variable ->
                    of(Objects.requireNonNull(variables.get(variable.getName())));
            default -> throw new IllegalStateException("no part of an interface: " + type);
        };
    }

    private Map<String, Object> named(Class<?> type) {
        Map<String, Object> plain = PLAIN.get(type);
        if (plain != null) {
            return new LinkedHashMap<>(plain);
        }
        if (isId(type)) {
            return map("type", "string");
        }
        if (type.isEnum()) {
            return component(name(type), type, words(type));
        }
        if (type.isRecord()) {
            return record(name(type), type, type, Map.of());
        }
        throw new IllegalStateException("no part of an interface: " + type);
    }

    private Map<String, Object> generic(ParameterizedType type, Map<String, Type> variables) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type argument = type.getActualTypeArguments()[0];
        if (Collection.class.isAssignableFrom(raw)) {
            return map("type", "array", "items", of(argument, variables));
        }
        if (raw.isRecord() && argument instanceof Class<?> entry) {
            return record(
                    name(entry) + "Page",
                    type,
                    raw,
                    Map.of(raw.getTypeParameters()[0].getName(), argument));
        }
        throw new IllegalStateException("no part of an interface: " + type);
    }

    private Map<String, Object> record(
            String name, Type owner, Class<?> type, Map<String, Type> variables) {
        if (components.containsKey(name)) {
            return component(name, owner, Map.of());
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        component(name, owner, schema);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            boolean mayBeNull = each.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, Object> property = of(each.getGenericType(), variables);
            properties.put(
                    each.getName(),
                    said(mayBeNull ? orNull(property) : property, each.getAnnotation(Says.class)));
            if (!mayBeNull) {
                required.add(each.getName());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return map("$ref", REF + name);
    }

    /// Two types of one name would be one to programs.
    private Map<String, Object> component(String name, Type owner, Map<String, Object> schema) {
        Type known = owners.putIfAbsent(name, owner);
        if (known != null && !known.equals(owner)) {
            throw new IllegalStateException(
                    "two types are called " + name + ": " + known + " and " + owner);
        }
        components.putIfAbsent(name, schema);
        return map("$ref", REF + name);
    }

    private static Map<String, Object> words(Class<?> type) {
        return map(
                "type",
                "string",
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(each ->
                                each instanceof Term term ? term.id() : ((Enum<?>) each).name())
                        .toList());
    }

    /// What is said of a field or parameter.
    static Map<String, Object> said(Map<String, Object> schema, @Nullable Says says) {
        if (says == null) {
            return schema;
        }
        Map<String, Object> full = new LinkedHashMap<>(schema);
        if (!says.value().isEmpty()) {
            full.put("description", says.value());
        }
        if (says.oneOf().length > 0) {
            full.put("enum", List.of(says.oneOf()));
        }
        if (says.most() > 0) {
            full.put("maxLength", says.most());
        }
        return full;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> full = new LinkedHashMap<>(schema);
        Object type = full.get("type");
        if (type == null) {
            return map("anyOf", List.of(schema, Map.of("type", "null")));
        }
        full.put("type", List.of(type, "null"));
        return full;
    }

    /// A record of one text is an id.
    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getSimpleName().endsWith("Id")
                && type.getRecordComponents()[0].getType() == String.class;
    }

    /// What is nested in a value belongs to its name; what is nested beside a resource does not.
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isRecord()
                ? name(outer) + type.getSimpleName()
                : type.getSimpleName();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
