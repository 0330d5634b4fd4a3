package dev.hakyu.server.rest;

import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which request of a program needs which scope: the one list of decisions below `/api/`, first
/// match first. What it does not name is refused.
final class ApiRules {
    static final List<Rule> RULES =
            List.of(
                    open(HttpMethod.GET, "/api/v1/openapi.json"),
                    open(HttpMethod.GET, "/api/v1/problems/**"),
                    any(HttpMethod.GET, "/api/v1/me"),
                    administrators(HttpMethod.GET, "/api/v1/accounts", TokenScope.MANAGE),
                    of(HttpMethod.POST, "/api/v1/status/read", TokenScope.MANAGE),
                    of(HttpMethod.GET, "/api/v1/status", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/brief", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/incidents/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/incidents/**", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/decisions", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/decisions/**", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/questions", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/questions/**", TokenScope.DECIDE),
                    of(HttpMethod.POST, "/api/v1/aliases", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/reports", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/reports/**", TokenScope.ADD),
                    of(HttpMethod.GET, "/api/v1/network/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/network/imports", TokenScope.MANAGE),
                    of(HttpMethod.GET, "/api/v1/uses", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/scenarios/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/scenarios/**", TokenScope.RUN),
                    of(HttpMethod.PUT, "/api/v1/scenarios/**", TokenScope.RUN),
                    of(HttpMethod.GET, "/api/v1/scenario-jobs/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/scenario-jobs/**", TokenScope.RUN),
                    of(HttpMethod.GET, "/api/v1/duties/**", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/suppliers", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/sources/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/sources/**", TokenScope.MANAGE),
                    of(HttpMethod.GET, "/api/v1/disabled-sources", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/source-catalogue", TokenScope.READ),
                    of(HttpMethod.GET, "/api/v1/saved-filters", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/saved-filters/**", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/members/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/members/**", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/daily/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/daily/doubts/settle", TokenScope.MANAGE),
                    of(HttpMethod.POST, "/api/v1/daily/run", TokenScope.MANAGE),
                    of(HttpMethod.GET, "/api/v1/inquiries/{id}/forms/*", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/inquiries/{id}/outbox/*", TokenScope.DECIDE),
                    of(HttpMethod.GET, "/api/v1/inquiries/**", TokenScope.READ),
                    of(HttpMethod.POST, "/api/v1/inquiries/**", TokenScope.DECIDE));

    private ApiRules() {}

    /// One decision.
    ///
    /// @param needs the scope, or null when a good token is enough
    /// @param role the least of the account whose the token is, as on the pages
    /// @param open not even a token is needed
    record Rule(
            HttpMethod method,
            PathPattern pattern,
            @Nullable TokenScope needs,
            AccountRole role,
            boolean open) {
        boolean matches(String path) {
            return pattern.matches(PathContainer.parsePath(path));
        }
    }

    /// The decision on a request.
    static Optional<Rule> find(HttpMethod method, String path) {
        return RULES.stream()
                .filter(rule -> rule.method().equals(method) && rule.matches(path))
                .findFirst();
    }

    /// The methods that an address takes.
    static List<HttpMethod> methods(String path) {
        return RULES.stream()
                .filter(rule -> rule.matches(path))
                .map(Rule::method)
                .distinct()
                .toList();
    }

    private static Rule of(HttpMethod method, String pattern, TokenScope needs) {
        return new Rule(method, parsed(pattern), needs, needs.needs(), false);
    }

    private static Rule administrators(HttpMethod method, String pattern, TokenScope needs) {
        return new Rule(method, parsed(pattern), needs, AccountRole.ADMINISTRATOR, false);
    }

    private static Rule any(HttpMethod method, String pattern) {
        return new Rule(method, parsed(pattern), null, AccountRole.READER, false);
    }

    private static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, parsed(pattern), null, AccountRole.READER, true);
    }

    private static PathPattern parsed(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
