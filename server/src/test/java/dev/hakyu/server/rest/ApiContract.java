package dev.hakyu.server.rest;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Lets tests of another package compare two descriptions.
public final class ApiContract {
    private ApiContract() {}

    /// What breaks programs that were written for the older one.
    public static List<String> breaking(JsonNode before, JsonNode now) {
        return BreakingChanges.between(before, now);
    }
}
