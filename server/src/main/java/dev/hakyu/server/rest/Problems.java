package dev.hakyu.server.rest;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.server.accounts.HiddenInName;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.StillReading;
import dev.hakyu.store.api.StoreTrouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Turns whatever went wrong with a request into a problem document, in one place. This is the
/// edge: what nobody foresaw ends here too, with its trace in the log.
@RestControllerAdvice(annotations = ApiResource.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Duration SOON = Duration.ofSeconds(3);

    private final Pages pages;
    private final JsonMapper json;

    Problems(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> trouble(ApiTrouble trouble, HttpServletRequest request) {
        return answer(trouble, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> rejected(InputRejected wrong, HttpServletRequest request) {
        return answer(ApiTrouble.notUsable(wrong.problems()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> status(
            ResponseStatusException wrong, HttpServletRequest request) {
        // What somebody may not see is not there for them: a list that hides it says the same.
        boolean isMissing =
                wrong.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                        || wrong.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN);
        boolean isConflict = wrong.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT);
        return answer(
                ApiTrouble.of(
                        isMissing
                                ? ProblemKind.NOT_FOUND
                                : isConflict ? ProblemKind.CONFLICT : ProblemKind.INVALID),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> early(StillReading soon, HttpServletRequest request) {
        return answer(ApiTrouble.later(ProblemKind.NOT_READY, SOON), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> unreadable(
            InvalidParameterException wrong, HttpServletRequest request) {
        return answer(ApiTrouble.of(ProblemKind.INVALID), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> hidden(HiddenInName wrong, HttpServletRequest request) {
        return answer(ApiTrouble.of(ProblemKind.CONFLICT, HiddenInName.WHY), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> unreadable(
            HttpMessageNotReadableException wrong, HttpServletRequest request) {
        return answer(ApiTrouble.of(ProblemKind.INVALID, why(wrong)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> missing(
            ServletRequestBindingException wrong, HttpServletRequest request) {
        return answer(
                ApiTrouble.of(
                        ProblemKind.INVALID,
                        new Text(
                                "必要なパラメーターがありません: " + wrong.getBody().getDetail(),
                                String.valueOf(wrong.getBody().getDetail()))),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> mismatch(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return answer(
                ApiTrouble.of(
                        ProblemKind.INVALID,
                        Text.of(
                                "パラメーター %s の値を読み取れません。",
                                "The value of the parameter %s cannot be read.", wrong.getName())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> type(
            HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(ApiTrouble.of(ProblemKind.WRONG_TYPE), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> form(
            HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(ApiTrouble.of(ProblemKind.NOT_ACCEPTABLE), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> store(StoreTrouble trouble, HttpServletRequest request) {
        LOG.error("The store failed.", trouble);
        return answer(ApiTrouble.of(ProblemKind.STORE), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> unforeseen(
            RuntimeException failure, HttpServletRequest request) {
        LOG.error("A request of a program failed.", failure);
        return answer(ApiTrouble.of(ProblemKind.FAILED), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> unforeseen(IOException failure, HttpServletRequest request) {
        LOG.error("A request of a program failed.", failure);
        return answer(ApiTrouble.of(ProblemKind.FAILED), request);
    }

    /// Answers before any resource is asked.
    void write(ApiTrouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ResponseEntity<ProblemDocument> answer = answer(trouble, request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    private ResponseEntity<ProblemDocument> answer(ApiTrouble trouble, HttpServletRequest request) {
        Lang lang = pages.lang(request);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(trouble.kind().status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.CONTENT_LANGUAGE,
                                lang == Lang.JA
                                        ? Locale.JAPANESE.getLanguage()
                                        : Locale.ENGLISH.getLanguage())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        trouble.waiting()
                .map(Problems::seconds)
                .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
        return answer.body(ProblemDocument.of(trouble, request.getRequestURI(), lang));
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    /// Without the reader's own words, which name classes.
    private static Text why(HttpMessageNotReadableException wrong) {
        if (wrong.getCause() instanceof UnrecognizedPropertyException unknown) {
            return Text.of(
                    "「%s」という項目はありません。使えるのは %s です。",
                    "There is no field '%s'; there are %s.",
                    unknown.getPropertyName(),
                    unknown.getKnownPropertyIds());
        }
        if (wrong.getCause() instanceof JacksonException syntax && syntax.getLocation() != null) {
            return Text.of(
                    "JSON の %d 行 %d 文字目を読み取れません。",
                    "The JSON cannot be read at line %d, character %d.",
                    syntax.getLocation().getLineNr(),
                    syntax.getLocation().getColumnNr());
        }
        return new Text("JSON として読み取れません。", "It cannot be read as JSON.");
    }
}
