package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Enters answers into a copy of the network first. A row that the network would refuse with its
/// answers is told, and entered again without them: no answer ever costs a row.
final class TrialEntry {
    private static final int MOST_ROUNDS = 4;
    private final WorkspaceFiles files;
    private final Inquiry inquiry;
    private final List<Problem> problems = new ArrayList<>();
    private List<Answer> answers;

    TrialEntry(WorkspaceFiles files, Inquiry inquiry, List<Answer> answers) {
        this.files = files;
        this.inquiry = inquiry;
        this.answers = List.copyOf(answers);
    }

    List<Problem> problems() {
        return problems;
    }

    /// The answers that the network takes, entered and not yet written.
    NetworkAnswers enter() throws IOException {
        for (int round = 1; ; round++) {
            NetworkAnswers entered = enterAll();
            List<Problem> broken = entered.changes().isEmpty() ? List.of() : newErrors(entered);
            if (broken.isEmpty()) {
                return entered;
            }
            List<Answer> kept = without(broken, entered);
            if (kept.size() == answers.size() || round == MOST_ROUNDS) {
                throw new dev.hakyu.model.InputRejected(broken);
            }
            answers = kept;
        }
    }

    private NetworkAnswers enterAll() throws IOException {
        NetworkAnswers entered = new NetworkAnswers(files, inquiry.id());
        entered.enter(answers);
        if (inquiry.cause() instanceof Cause.OfProduct cause) {
            Map<String, Map<Class<?>, Answer>> uses = new TreeMap<>();
            for (Answer answer : answers) {
                if (answer.question().target() instanceof Target.Use
                        || answer.question().target() instanceof Target.UseVersion) {
                    uses.computeIfAbsent(
                                    answer.asked().supplier().value(), key -> new LinkedHashMap<>())
                            .put(answer.question().target().getClass(), answer);
                }
            }
            for (Map<Class<?>, Answer> each : uses.values()) {
                entered.enterUse(
                        cause.product(),
                        Optional.ofNullable(each.get(Target.Use.class)),
                        Optional.ofNullable(each.get(Target.UseVersion.class)));
            }
        }
        return entered;
    }

    /// Errors that the network would have with the answers and has not without them.
    private List<Problem> newErrors(NetworkAnswers entered) throws IOException {
        Path copy = Files.createTempDirectory("hakyu-trial-");
        try {
            copy(files.directory(), copy);
            for (Map.Entry<Path, byte[]> each : entered.edit().contents().entrySet()) {
                Path relative = files.directory().relativize(each.getKey());
                Files.write(copy.resolve(relative.toString()), each.getValue());
            }
            Set<Problem> before = new HashSet<>(WorkspaceReader.read(files.directory()).errors());
            return WorkspaceReader.read(copy).errors().stream()
                    .filter(each -> !before.contains(each))
                    .toList();
        } finally {
            delete(copy);
        }
    }

    private static void copy(Path workspace, Path copy) throws IOException {
        Files.createDirectories(copy.resolve("network"));
        Path settings = workspace.resolve("hakyu.yaml");
        if (Files.isRegularFile(settings)) {
            Files.copy(settings, copy.resolve("hakyu.yaml"));
        }
        try (Stream<Path> entries = Files.list(workspace.resolve("network"))) {
            for (Path each : entries.filter(Files::isRegularFile).toList()) {
                Files.copy(each, copy.resolve("network").resolve(each.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path each : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /// The answers without those of the rows that broke.
    private List<Answer> without(List<Problem> broken, NetworkAnswers entered) {
        RowIndex rows = RowIndex.of(files.network());
        Map<String, Problem> byRow = new LinkedHashMap<>();
        for (Problem problem : broken) {
            byRow.putIfAbsent(problem.place().file() + "\n" + problem.place().row(), problem);
        }
        List<Answer> kept = new ArrayList<>();
        for (Answer answer : answers) {
            Problem why =
                    answer.row()
                            .findRow()
                            .flatMap(rows::find)
                            .map(origin -> origin.place().file() + "\n" + origin.place().row())
                            .map(byRow::get)
                            .orElse(null);
            if (why != null && entered(answer, why, entered)) {
                problems.add(refused(answer, why));
            } else {
                kept.add(answer);
            }
        }
        return kept;
    }

    /// Whether an answer of this supplier was entered into the row that broke.
    private static boolean entered(Answer answer, Problem why, NetworkAnswers entered) {
        return entered.changes().stream()
                .anyMatch(each ->
                        each.supplier().equals(answer.asked().supplier())
                                && each.file().equals(why.place().file())
                                && each.row() == why.place().row());
    }

    private static Problem refused(Answer answer, Problem why) {
        return Problem.error(
                "answer-refused",
                answer.place(),
                new Text(
                        "この回答を入れると供給網の行が成り立ちません: " + why.message().ja(),
                        "With this answer the row of the network does not hold: "
                                + why.message().en()),
                why.remedy());
    }
}
