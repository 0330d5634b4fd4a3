package dev.hakyu.server.rest;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.ApiReplies;
import dev.hakyu.store.api.ApiReply;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every write of a program: its content is bounded, it is done once however often it is sent under
/// one `Idempotency-Key`, and the audit log names its token.
final class WriteFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /// Of a report as a file; it is taken in as people's files are.
    static final int MOST_FILE_BYTES = 20 << 20;

    /// Of anything else: the longest text that can be pasted, in the longest encoding.
    static final int MOST_BYTES = 1 << 20;

    /// Attribute of a request whose answer holds a secret: what is kept of the answer instead, as
    /// bytes, for when the write is sent again.
    static final String KEPT_INSTEAD = WriteFilter.class.getName() + ".kept-instead";

    private static final Set<String> FILES =
            Set.of("/api/v1/reports/files", "/api/v1/network/imports", "/api/v1/sources/opml");
    private static final PathPattern FORMS =
            PathPatternParser.defaultInstance.parse("/api/v1/inquiries/{id}/answers");
    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type");

    private final Kept kept;
    private final Problems problems;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    WriteFilter(Kept kept, Problems problems, Clock clock) {
        this.kept = kept;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof TokenHolder holder)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SentBody sent = read(request);
            @Nullable String key = request.getHeader(KEY);
            if (key == null) {
                chain.doFilter(sent, response);
            } else {
                once(key, holder, sent, response, chain);
            }
            if (response.getStatus() < 400 && response.getHeader(REPLAYED) == null) {
                kept.store()
                        .audit()
                        .add(
                                clock.instant(),
                                holder.getName(),
                                "api-write",
                                holder.token().id()
                                        + " "
                                        + request.getMethod()
                                        + " "
                                        + request.getRequestURI());
            }
        } catch (ApiTrouble trouble) {
            problems.write(trouble, request, response);
        }
    }

    private void once(
            String key,
            TokenHolder holder,
            SentBody sent,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (key.isEmpty()
                || key.length() > LONGEST_KEY
                || key.chars().anyMatch(each -> each < 0x21 || each > 0x7e)) {
            throw ApiTrouble.of(
                    ProblemKind.INVALID,
                    new Text(
                            KEY + " は空白のない ASCII 1〜200 文字にしてください。",
                            KEY + " has 1 to 200 ASCII characters without spaces."));
        }
        String token = holder.token().id();
        ApiReplies replies = kept.store().apiReplies();
        if (!underWay.add(token + " " + key)) {
            throw ApiTrouble.later(ProblemKind.IN_PROGRESS, Duration.ofSeconds(1));
        }
        try {
            switch (replies.begin(token, key, sent.hash(), clock.instant())) {
                case ApiReplies.Known.Nothing _ -> first(token, key, sent, response, chain);
                case ApiReplies.Known.Answered(ApiReply reply) -> again(reply, response);
                case ApiReplies.Known.Begun _ -> throw ApiTrouble.of(ProblemKind.IN_DOUBT);
                case ApiReplies.Known.OfAnother _ -> throw ApiTrouble.of(ProblemKind.KEY_REUSED);
                case ApiReplies.Known.TooMany _ ->
                        throw ApiTrouble.later(ProblemKind.TOO_MANY, Duration.ofHours(1));
            }
        } finally {
            underWay.remove(token + " " + key);
        }
    }

    /// What failed for the server's part may have been done or not: the key stays in doubt. What
    /// was not done for a reason that passes leaves the key free.
    private void first(
            String token,
            String key,
            SentBody sent,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(sent, answer);
        if (isToComeAgain(answer)) {
            kept.store().apiReplies().drop(token, key);
        } else if (answer.getStatus() < 500) {
            String headers =
                    KEPT_HEADERS.stream()
                            .filter(name -> answer.getHeader(name) != null)
                            .map(name -> name + ": " + answer.getHeader(name) + "\n")
                            .collect(Collectors.joining());
            kept.store()
                    .apiReplies()
                    .end(
                            token,
                            key,
                            new ApiReply(
                                    answer.getStatus(), headers, Content.of(toKeep(sent, answer))));
        }
        answer.copyBodyToResponse();
    }

    private static byte[] toKeep(SentBody sent, ContentCachingResponseWrapper answer) {
        return sent.getAttribute(KEPT_INSTEAD) instanceof byte[] instead
                ? instead
                : answer.getContentAsByteArray();
    }

    /// It was not done, and may be done when it is sent again.
    private static boolean isToComeAgain(HttpServletResponse answer) {
        int status = answer.getStatus();
        return status == HttpServletResponse.SC_CONFLICT
                || status == HttpServletResponse.SC_PRECONDITION_FAILED
                || (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        && answer.getHeader(HttpHeaders.RETRY_AFTER) != null);
    }

    private static void again(ApiReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers()
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> response.setHeader(header[0], header[1]));
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(reply.body().toBytes());
    }

    private static SentBody read(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        boolean file = FILES.contains(path) || FORMS.matches(PathContainer.parsePath(path));
        int most = file ? MOST_FILE_BYTES : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            throw ApiTrouble.of(ProblemKind.TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw ApiTrouble.of(ProblemKind.TOO_LARGE);
        }
        return new SentBody(request, body);
    }
}
