package dev.hakyu.server.rest;

import dev.hakyu.server.accounts.Kept;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Wires tokens and [ApiRules] into Spring Security for `/api/`, and for nothing else. There is no
/// session: a browser that is signed in gets nothing here, and therefore needs no form token.
@Configuration
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain apiRules(
            HttpSecurity http,
            Kept kept,
            Problems problems,
            Clock hakyuClock,
            @Value("${hakyu.api.burst:300}") int burst,
            @Value("${hakyu.api.per-second:10}") double perSecond) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> {
                    for (ApiRules.Rule rule : ApiRules.RULES) {
                        var matched =
                                requests.requestMatchers(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(
                                                        rule.method(),
                                                        rule.pattern().getPatternString()));
                        if (rule.open()) {
                            matched.permitAll();
                        } else if (rule.needs() == null) {
                            matched.authenticated();
                        } else {
                            matched.hasAllAuthorities(
                                    TokenHolder.authority(rule.needs()),
                                    TokenHolder.authority(rule.role()));
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, _) ->
                                        stranger(problems, request, response))
                                .accessDeniedHandler((request, response, _) ->
                                        denied(problems, request, response)))
                .addFilterBefore(
                        new BearerFilter(
                                kept, problems, hakyuClock, new RateLimit(burst, perSecond)),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new WriteFilter(kept, problems, hakyuClock), AuthorizationFilter.class)
                .build();
    }

    private static void stranger(
            Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(ApiTrouble.of(ProblemKind.NO_TOKEN), request, response);
    }

    /// Says whether there is no such address, no such method, or not enough scope.
    private static void denied(
            Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        List<HttpMethod> methods = ApiRules.methods(path);
        boolean isKnown = ApiRules.find(HttpMethod.valueOf(request.getMethod()), path).isPresent();
        ProblemKind kind =
                methods.isEmpty()
                        ? ProblemKind.NOT_FOUND
                        : isKnown ? ProblemKind.NOT_ALLOWED : ProblemKind.WRONG_METHOD;
        if (kind == ProblemKind.WRONG_METHOD) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        }
        problems.write(ApiTrouble.of(kind), request, response);
    }
}
