package dev.hakyu.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 has it, in one language, with what to do.
///
/// @param type where it is explained; the same for all of a kind
/// @param code the last part of the type, for programs
/// @param instance path of the request
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        String remedy,
        @Nullable List<Fault> errors) {

    /// One thing that is wrong.
    record Fault(String field, String message, String remedy) {}

    static ProblemDocument of(ApiTrouble trouble, String path, Lang lang) {
        ProblemKind kind = trouble.kind();
        List<Fault> faults =
                trouble.faults().stream()
                        .map(each ->
                                new Fault(
                                        each.field(),
                                        each.message().in(lang),
                                        each.remedy().in(lang)))
                        .toList();
        return new ProblemDocument(
                kind.type(),
                kind.label().in(lang),
                kind.status().value(),
                trouble.detail().map((Text text) -> text.in(lang)).orElse(null),
                path,
                kind.id(),
                kind.remedy().in(lang),
                faults.isEmpty() ? null : faults);
    }
}
