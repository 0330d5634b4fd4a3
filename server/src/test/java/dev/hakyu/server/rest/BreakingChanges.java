package dev.hakyu.server.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What of a new description would break a program that was written for an older one: something
/// that it asks for or reads is gone, has another type, or is wanted where it was not.
final class BreakingChanges {
    private final JsonNode before;
    private final JsonNode now;
    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    static List<String> between(JsonNode before, JsonNode now) {
        BreakingChanges changes = new BreakingChanges(before, now);
        before.path("paths")
                .propertyStream()
                .forEach(path -> {
                    JsonNode later = now.path("paths").path(path.getKey());
                    path.getValue()
                            .propertyStream()
                            .forEach(operation ->
                                    changes.operation(
                                            operation.getKey() + " " + path.getKey(),
                                            operation.getValue(),
                                            later.path(operation.getKey())));
                });
        return changes.found;
    }

    private void operation(String where, JsonNode old, JsonNode later) {
        if (later.isMissingNode()) {
            found.add(where + " is gone");
            return;
        }
        if (!old.path("operationId").equals(later.path("operationId"))) {
            found.add(where + " has another operationId");
        }
        if (!later.path("security").equals(old.path("security"))) {
            found.add(where + " needs another scope");
        }
        parameters(where, old, later);
        JsonNode body = old.path("requestBody").path("content");
        JsonNode laterBody = later.path("requestBody").path("content");
        if (body.isMissingNode() && later.path("requestBody").path("required").asBoolean(false)) {
            found.add(where + " wants a content");
        }
        body.propertyStream()
                .forEach(media ->
                        schema(
                                where + " takes " + media.getKey(),
                                media.getValue().path("schema"),
                                at(where, laterBody, media.getKey()).path("schema"),
                                true));
        old.path("responses")
                .propertyStream()
                .forEach(response -> {
                    String answer = where + " answers " + response.getKey();
                    JsonNode laterResponse = at(answer, later.path("responses"), response.getKey());
                    response.getValue()
                            .path("content")
                            .propertyStream()
                            .forEach(media ->
                                    schema(
                                            answer,
                                            media.getValue().path("schema"),
                                            at(
                                                            answer,
                                                            laterResponse.path("content"),
                                                            media.getKey())
                                                    .path("schema"),
                                            false));
                });
    }

    private JsonNode at(String where, JsonNode parent, String key) {
        JsonNode child = parent.path(key);
        if (child.isMissingNode()) {
            found.add(where + ": " + key + " is gone");
        }
        return child;
    }

    private void parameters(String where, JsonNode old, JsonNode later) {
        for (JsonNode each : old.path("parameters")) {
            JsonNode same = parameter(each, later);
            if (same.isMissingNode()) {
                found.add(where + ": parameter " + each.path("name").asString("") + " is gone");
            } else {
                schema(
                        where + ": parameter " + each.path("name").asString(""),
                        each.path("schema"),
                        same.path("schema"),
                        true);
            }
        }
        for (JsonNode each : later.path("parameters")) {
            boolean wasRequired = parameter(each, old).path("required").asBoolean(false);
            if (each.path("required").asBoolean(false) && !wasRequired) {
                found.add(where + " wants the parameter " + each.path("name").asString(""));
            }
        }
    }

    private static JsonNode parameter(JsonNode wanted, JsonNode operation) {
        for (JsonNode each : operation.path("parameters")) {
            if (each.path("$ref").equals(wanted.path("$ref"))
                    && each.path("name").equals(wanted.path("name"))
                    && each.path("in").equals(wanted.path("in"))) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    /// @param sent a program writes it; otherwise it reads it
    private void schema(String where, JsonNode old, JsonNode later, boolean sent) {
        JsonNode was = resolved(old, before);
        JsonNode is = resolved(later, now);
        if (was.isMissingNode() || is.isMissingNode()) {
            if (!was.isMissingNode()) {
                found.add(where + " has no schema any more");
            }
            return;
        }
        if (old.has("$ref") && !seen.add(sent + old.path("$ref").asString())) {
            return;
        }
        types(where, was, is, sent);
        words(where, was, is, sent);
        was.path("properties")
                .propertyStream()
                .forEach(property -> {
                    String field = where + "." + property.getKey();
                    JsonNode same = is.path("properties").path(property.getKey());
                    if (same.isMissingNode()) {
                        found.add(field + " is gone");
                    } else {
                        schema(field, property.getValue(), same, sent);
                    }
                });
        Set<String> required = texts(was.path("required"));
        Set<String> laterRequired = texts(is.path("required"));
        for (String each : sent ? laterRequired : required) {
            boolean same = (sent ? required : laterRequired).contains(each);
            boolean isThere = is.path("properties").has(each);
            if (!same && isThere) {
                found.add(where + "." + each + (sent ? " is wanted now" : " may be missing now"));
            }
        }
        if (was.has("items")) {
            schema(where + "[]", was.path("items"), is.path("items"), sent);
        }
        for (int i = 0; i < was.path("anyOf").size() && i < is.path("anyOf").size(); i++) {
            schema(where, was.path("anyOf").get(i), is.path("anyOf").get(i), sent);
        }
        if (was.path("anyOf").size() != is.path("anyOf").size()) {
            found.add(where + " has another type");
        }
    }

    /// A program may go on sending what it sent, and be answered what it was answered.
    private void types(String where, JsonNode was, JsonNode is, boolean sent) {
        Set<String> old = texts(was.path("type"));
        Set<String> later = texts(is.path("type"));
        boolean holds = sent ? later.containsAll(old) : old.containsAll(later);
        if (!holds || !was.path("format").equals(is.path("format"))) {
            found.add(where + " has another type");
        }
    }

    private void words(String where, JsonNode was, JsonNode is, boolean sent) {
        if (sent
                && is.has("enum")
                && !texts(is.path("enum")).containsAll(texts(was.path("enum")))) {
            found.add(where + " takes fewer words");
        }
        if (sent && is.has("enum") && !was.has("enum")) {
            found.add(where + " takes fewer words");
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
