package dev.hakyu.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreakingChangesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEFORE =
            """
            {"paths": {"/a": {"post": {"operationId": "a", "security": [{"token": ["read"]}],
              "parameters": [
                {"name": "q", "in": "query", "schema": {"type": "string", "enum": ["x", "y"]}}],
              "requestBody": {"required": true, "content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/Sent"}}}},
              "responses": {"200": {"content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/Read"}}}}}}}},
             "components": {"schemas": {
              "Sent": {"type": "object", "required": ["must"], "properties":
                {"must": {"type": "string"}, "may": {"type": ["string", "null"]}}},
              "Read": {"type": "object", "required": ["id", "inner"], "properties":
                {"id": {"type": "string"}, "inner": {"$ref": "#/components/schemas/Inner"}}},
              "Inner": {"type": "object", "required": ["n"], "properties":
                {"n": {"type": "integer", "format": "int32"},
                 "list": {"type": "array", "items": {"type": "string"}}}}}}}
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"/a\" | \"/b\" | post /a is gone",
                "\"post\" | \"put\" | post /a is gone",
                "\"operationId\": \"a\" | \"operationId\": \"b\" | post /a has another operationId",
                "[\"read\"] | [\"manage\"] | post /a needs another scope",
                "\"name\": \"q\" | \"name\": \"p\" | post /a: parameter q is gone",
                "\"in\": \"query\" | \"in\": \"query\", \"required\": true | post /a wants the parameter q",
                "[\"x\", \"y\"] | [\"x\"] | post /a: parameter q takes fewer words",
                "\"200\" | \"201\" | post /a answers 200: 200 is gone",
                "[\"must\"] | [\"must\", \"may\"] | post /a takes application/json.may is wanted now",
                "\"may\" | \"might\" | post /a takes application/json.may is gone",
                "[\"string\", \"null\"] | \"string\" | post /a takes application/json.may has another type",
                "\"id\": {\"type\": \"string\"} | \"name\": {\"type\": \"string\"} | post /a answers 200.id is gone",
                "\"id\": {\"type\": \"string\"} | \"id\": {\"type\": \"integer\"} | post /a answers 200.id has another type",
                "[\"id\", \"inner\"] | [\"inner\"] | post /a answers 200.id may be missing now",
                "int32 | int64 | post /a answers 200.inner.n has another type",
                "\"items\": {\"type\": \"string\"} | \"items\": {\"type\": \"boolean\"} | post /a answers 200.inner.list[] has another type"
            })
    void shouldFindWhatBreaksAProgram(String old, String replacement, String said) {
        assertThat(BEFORE).contains(old);
        assertThat(BreakingChanges.between(read(BEFORE), read(BEFORE.replace(old, replacement))))
                .contains(said);
    }

    @Test
    void shouldLetTheInterfaceGrow() {
        String grown =
                BEFORE.replace(
                                "\"may\": {",
                                "\"new\": {\"type\": [\"string\", \"null\"]}, \"may\": {")
                        .replace("\"id\": {", "\"more\": {\"type\": \"string\"}, \"id\": {")
                        .replace("[\"id\", \"inner\"]", "[\"id\", \"inner\", \"more\"]")
                        .replace("[\"x\", \"y\"]", "[\"x\", \"y\", \"z\"]")
                        .replace("[\"must\"]", "[]")
                        .replace("{\"paths\": {", "{\"paths\": {\"/new\": {\"get\": {}},");
        assertThat(BreakingChanges.between(read(BEFORE), read(grown))).isEmpty();
        assertThat(BreakingChanges.between(read(BEFORE), read(BEFORE))).isEmpty();
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
