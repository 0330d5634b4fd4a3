package dev.hakyu.server.rest;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets programs in by their token, each as often as the limit allows. An address that comes with
/// wrong tokens again and again waits, but for a token that is good.
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 200;
    private static final int FREE_FAILURES = 30;

    private final Kept kept;
    private final Problems problems;
    private final Clock clock;
    private final RateLimit perToken;
    private final RateLimit failures = new RateLimit(FREE_FAILURES, 0.5);

    BearerFilter(Kept kept, Problems problems, Clock clock, RateLimit perToken) {
        this.kept = kept;
        this.problems = problems;
        this.clock = clock;
        this.perToken = perToken;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        String from = request.getRemoteAddr();
        Optional<TokenHolder> holder = holder(sent.substring(SCHEME.length()).strip(), now);
        if (holder.isEmpty()) {
            Duration pause = failures.take(from, now);
            if (pause.isPositive()) {
                refuse(pause, request, response);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(ApiTrouble.of(ProblemKind.BAD_TOKEN), request, response);
            return;
        }
        ApiToken token = holder.get().token();
        Duration wait = perToken.take(token.id(), now);
        if (wait.isPositive()) {
            refuse(wait, request, response);
            return;
        }
        kept.store().apiTokens().used(token, now);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(holder.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(ApiTrouble.later(ProblemKind.TOO_MANY, wait), request, response);
    }

    private Optional<TokenHolder> holder(String secret, Instant now) {
        if (secret.isEmpty() || secret.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return kept.store()
                .apiTokens()
                .find(secret)
                .filter(token -> token.isGood(now))
                .flatMap(token ->
                        kept.store()
                                .accounts()
                                .find(token.account())
                                .filter(account -> account.disabled().isEmpty())
                                .map(account ->
                                        new TokenHolder(
                                                token, account.role(), allowed(token, account))));
    }

    /// A token does no more than its account may now.
    private static Set<TokenScope> allowed(ApiToken token, Account account) {
        EnumSet<TokenScope> allowed = EnumSet.copyOf(token.scopes());
        allowed.removeIf(scope -> !account.role().includes(scope.needs()));
        return allowed;
    }
}
