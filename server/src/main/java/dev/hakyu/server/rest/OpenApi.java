package dev.hakyu.server.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// The description of all [ApiResource]s as OpenAPI 3.1, made from the code that answers:
/// addresses, parameters and records as they are, scopes from [ApiRules], words from [Operation]
/// and [Says].
final class OpenApi {
    private static final String JSON = "application/json";
    private static final String ABOUT =
            "Everything the pages do, for programs. Send a token as Authorization: Bearer; make one"
                    + " under Settings, API tokens. Texts for people come in Japanese and English"
                    + " together; titles of problems follow Accept-Language. Lists come in pages: ask"
                    + " with cursor=next until next is null. An answer with an ETag can be asked for"
                    + " again with If-None-Match. A write that is sent again with the same"
                    + " Idempotency-Key within 24 hours is answered again and not done again. Whoever"
                    + " asks too often gets 429 with Retry-After.";

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private OpenApi() {}

    /// The description.
    ///
    /// @param endpoints all of the application; those that are no operations are left out
    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> endpoints) {
        OpenApi made = new OpenApi();
        endpoints.entrySet().stream()
                .filter(each ->
                        each.getValue().getBeanType().isAnnotationPresent(ApiResource.class))
                .sorted(Comparator.comparing(each -> method(each.getKey()).name()))
                .forEach(each -> made.add(each.getKey(), each.getValue()));
        return made.document();
    }

    private Map<String, Object> document() {
        Map<String, Object> problem = schemas.of(ProblemDocument.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", map("title", "Hakyu", "version", "1.0.0", "description", ABOUT));
        document.put("servers", List.of(map("url", "/")));
        document.put("security", List.of(map("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                map(
                        "schemas",
                        schemas.components(),
                        "parameters",
                        map("IdempotencyKey", idempotencyKey()),
                        "responses",
                        map(
                                "Problem",
                                map(
                                        "description",
                                        "What is wrong, as RFC 9457 has it.",
                                        "content",
                                        map("application/problem+json", map("schema", problem)))),
                        "securitySchemes",
                        map("token", map("type", "http", "scheme", "bearer"))));
        return document;
    }

    private static Map<String, Object> idempotencyKey() {
        return map(
                "name",
                WriteFilter.KEY,
                "in",
                "header",
                "description",
                "The same key for the same write; kept for 24 hours.",
                "schema",
                map("type", "string", "minLength", 1, "maxLength", 200));
    }

    private void add(RequestMappingInfo mapping, HandlerMethod method) {
        Operation said =
                Objects.requireNonNull(
                        method.getMethodAnnotation(Operation.class), method::toString);
        HttpMethod http = method(mapping);
        String path = mapping.getPatternValues().iterator().next();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", said.id());
        operation.put("summary", said.does());
        operation.put(
                "tags",
                List.of(
                        Objects.requireNonNull(
                                        method.getBeanType().getAnnotation(ApiResource.class))
                                .group()));
        security(http, path, operation);
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (MethodParameter each : method.getMethodParameters()) {
            each.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            parameter(each, parameters);
            if (each.hasParameterAnnotation(RequestBody.class)) {
                operation.put("requestBody", body(each, said));
            }
        }
        if (!http.equals(HttpMethod.GET)) {
            parameters.add(map("$ref", "#/components/parameters/IdempotencyKey"));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(method, said, http));
        paths.computeIfAbsent(path, _ -> new LinkedHashMap<>())
                .put(http.name().toLowerCase(Locale.ROOT), operation);
    }

    /// Of a bearer token the list names the scope that it needs.
    private static void security(HttpMethod http, String path, Map<String, Object> operation) {
        ApiRules.Rule rule =
                ApiRules.find(http, path.replaceAll("\\{[^}]*}", "x"))
                        .orElseThrow(() -> new IllegalStateException("no decision on " + path));
        if (rule.open()) {
            operation.put("security", List.of());
        } else if (rule.needs() != null) {
            operation.put("security", List.of(map("token", List.of(rule.needs().id()))));
        }
    }

    private void parameter(MethodParameter each, List<Map<String, Object>> parameters) {
        PathVariable inPath = each.getParameterAnnotation(PathVariable.class);
        RequestParam inQuery = each.getParameterAnnotation(RequestParam.class);
        RequestHeader inHeader = each.getParameterAnnotation(RequestHeader.class);
        if (inPath != null) {
            parameters.add(
                    parameter(each, inPath.name(), "path", true, ValueConstants.DEFAULT_NONE));
        } else if (inQuery != null) {
            boolean required =
                    inQuery.required()
                            && inQuery.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            parameters.add(
                    parameter(each, inQuery.name(), "query", required, inQuery.defaultValue()));
        } else if (inHeader != null) {
            parameters.add(
                    parameter(
                            each,
                            inHeader.name(),
                            "header",
                            inHeader.required(),
                            ValueConstants.DEFAULT_NONE));
        }
    }

    private Map<String, Object> parameter(
            MethodParameter each, String named, String in, boolean required, String usual) {
        Map<String, Object> schema = schemas.of(each.getParameterType());
        if (!usual.equals(ValueConstants.DEFAULT_NONE) && !usual.isEmpty()) {
            schema.put(
                    "default",
                    each.getParameterType() == int.class ? Integer.parseInt(usual) : usual);
        }
        @Nullable Says says = each.getParameterAnnotation(Says.class);
        Map<String, Object> full = Schemas.said(schema, says);
        Object description = full.remove("description");
        Map<String, Object> parameter =
                map(
                        "name",
                        named.isEmpty() ? Objects.requireNonNull(each.getParameterName()) : named,
                        "in",
                        in);
        if (description != null) {
            parameter.put("description", description);
        }
        if (required) {
            parameter.put("required", true);
        }
        parameter.put("schema", full);
        return parameter;
    }

    private Map<String, Object> body(MethodParameter each, Operation said) {
        boolean isJson = said.takes().equals(JSON);
        return map(
                "required",
                true,
                "content",
                map(
                        said.takes(),
                        isJson
                                ? map("schema", schemas.closed(each.getParameterType()))
                                : new LinkedHashMap<>()));
    }

    private Map<String, Object> responses(HandlerMethod method, Operation said, HttpMethod http) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String media : said.media()) {
            content.put(
                    media,
                    media.equals(JSON)
                            ? map("schema", schemas.of(answer(method, said)))
                            : new LinkedHashMap<>());
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                String.valueOf(said.status()), map("description", said.does(), "content", content));
        boolean isTagged = method.getMethod().getReturnType() == ResponseEntity.class;
        if (http.equals(HttpMethod.GET) && isTagged) {
            responses.put("304", map("description", "As If-None-Match names it."));
        }
        responses.put("default", map("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private static Type answer(HandlerMethod method, Operation said) {
        if (said.answer() != Void.class) {
            return said.answer();
        }
        Type type = method.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType generic
                        && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static HttpMethod method(RequestMappingInfo mapping) {
        RequestMethod method = mapping.getMethodsCondition().getMethods().iterator().next();
        return method.asHttpMethod();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
