package dev.hakyu.sources.internal.entry;

import dev.hakyu.model.Text;
import dev.hakyu.sources.internal.web.FetchFailed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON of strangers, with bounds.
public final class Json {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING_CHARS = 5_000_000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(MAX_STRING_CHARS)
                                                    .build())
                                    .build())
                    .build();

    private Json() {}

    /// The tree of a text.
    ///
    /// @throws FetchFailed when it is no JSON, or nested too deeply
    public static JsonNode read(String json) throws FetchFailed {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw FetchFailed.passing(
                    "json-broken",
                    new Text(
                            "JSON が壊れていて読めません(" + line + "行目)。",
                            "The JSON is broken and cannot be read (line " + line + ")."),
                    new Text(
                            "次の取得でもう一度試します。続く場合は配信元の説明を確かめてください。",
                            "It is tried again at the next fetch; if this stays, see what the"
                                    + " publisher says."));
        }
    }

    /// The first of the fields that has a text or a number, as text without blanks around it.
    public static @Nullable String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isString() || value.isNumber()) {
                String text = value.asString().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }
}
