package dev.hakyu.brief.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A result as JSON: `docs/schema/scenario-result.schema.json`. Equal results give equal bytes, and
/// what is read back is equal to what was written.
public final class ScenarioResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ScenarioResultJson() {}

    public static String write(ScenarioResult result) {
        return MAPPER.writeValueAsString(result) + "\n";
    }

    /// What was written.
    ///
    /// @throws IllegalArgumentException when it is something else, or of a newer version
    public static ScenarioResult read(String json) {
        try {
            ScenarioResult result = MAPPER.readValue(json, ScenarioResult.class);
            if (result.version() != ScenarioResult.VERSION) {
                throw new IllegalArgumentException(
                        "the result has version "
                                + result.version()
                                + "; this program reads "
                                + ScenarioResult.VERSION);
            }
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the result of a scenario", e);
        }
    }
}
