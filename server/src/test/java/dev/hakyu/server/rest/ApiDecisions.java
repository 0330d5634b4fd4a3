package dev.hakyu.server.rest;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// What the list of rules below `/api/` says, for tests of other packages.
public final class ApiDecisions {
    private ApiDecisions() {}

    /// @param pattern one of the endpoint's, with `{names}`
    public static boolean isDecided(RequestMappingInfo endpoint, String pattern) {
        String path = pattern.replaceAll("\\{[^}]*}", "x");
        return endpoint.getMethodsCondition().getMethods().stream()
                .allMatch(method -> ApiRules.find(method.asHttpMethod(), path).isPresent());
    }

    /// Method and address of each rule, the wildcards filled.
    public static List<Decided> all() {
        return ApiRules.RULES.stream()
                .map(rule ->
                        new Decided(
                                rule.method(),
                                rule.pattern()
                                        .getPatternString()
                                        .replaceAll("\\{[^}]*}", "x")
                                        .replace("/**", "/x"),
                                rule.open(),
                                rule.needs() == null ? "" : rule.needs().id()))
                .toList();
    }

    /// @param scope id, or empty when any token will do
    public record Decided(HttpMethod method, String path, boolean open, String scope) {}
}
