package dev.hakyu.server.rest;

import dev.hakyu.model.Text;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the types of problem documents mean.
@ApiResource(group = "about")
class ProblemResource {
    /// A kind of problem.
    record KindOfProblem(String code, int status, Text title, Text remedy) {
        static KindOfProblem of(ProblemKind kind) {
            return new KindOfProblem(kind.id(), kind.status().value(), kind.label(), kind.remedy());
        }
    }

    /// All of them.
    record KindsOfProblem(List<KindOfProblem> items) {}

    @GetMapping("/api/v1/problems")
    @Operation(id = "listProblems", does = "All kinds of problems that an answer may be.")
    KindsOfProblem list() {
        return new KindsOfProblem(
                Arrays.stream(ProblemKind.values()).map(KindOfProblem::of).toList());
    }

    @GetMapping("/api/v1/problems/{code}")
    @Operation(id = "getProblem", does = "What one kind of problem means.")
    KindOfProblem one(@PathVariable String code) {
        return Arrays.stream(ProblemKind.values())
                .filter(each -> each.id().equals(code))
                .findFirst()
                .map(KindOfProblem::of)
                .orElseThrow(ApiTrouble::notFound);
    }
}
