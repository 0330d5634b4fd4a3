package dev.hakyu.server.accounts;

import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/// Whether the list of rules names an endpoint.
public final class Decisions {
    private Decisions() {}

    /// @param pattern one of the endpoint's, with `{names}`
    public static boolean isDecided(RequestMappingInfo endpoint, String pattern) {
        PathContainer path = PathContainer.parsePath(pattern.replaceAll("\\{[^}]*}", "x"));
        return AccessRules.RULES.stream()
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
                .anyMatch(rule ->
                        endpoint.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.asHttpMethod().equals(rule.method())));
    }
}
