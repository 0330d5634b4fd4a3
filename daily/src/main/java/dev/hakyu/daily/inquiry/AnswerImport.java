package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.inquiry.ImportResult.FileResult;
import dev.hakyu.daily.inquiry.ImportResult.Outcome;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes filled forms, or mails that carry them, into the network and the inquiry. Looked at first
/// (`preview`) or taken (`apply`); the same files twice change nothing the second time.
///
/// Of several answers to one question the one of the latest day holds; two of one day that differ
/// are told and neither is entered. Files of the network are replaced whole and only when the
/// network reads as well with them as without.
public final class AnswerImport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final WorkspaceFiles files;
    private final InquiryFolder folder;
    private final Inquiry inquiry;
    private final List<LogEntry> log;
    private final Instant now;
    private final String by;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FileResult> results = new ArrayList<>();

    private AnswerImport(WorkspaceFiles files, InquiryFolder folder, Clock clock, String by)
            throws IOException {
        this.files = files;
        this.folder = folder;
        this.inquiry = folder.read();
        this.log = folder.log();
        this.now = clock.instant();
        this.by = by;
    }

    /// What taking these files would do. Nothing is written.
    ///
    /// @throws dev.hakyu.model.InputRejected when the network cannot be written to
    public static ImportResult preview(
            WorkspaceFiles files, InquiryFolder folder, List<Path> forms, Clock clock, String by)
            throws IOException {
        return new AnswerImport(files, folder, clock, by).run(forms, false);
    }

    /// Takes these files.
    ///
    /// @throws dev.hakyu.model.InputRejected as [#preview]
    public static ImportResult apply(
            WorkspaceFiles files, InquiryFolder folder, List<Path> forms, Clock clock, String by)
            throws IOException {
        return new AnswerImport(files, folder, clock, by).run(forms, true);
    }

    private ImportResult run(List<Path> given, boolean write) throws IOException {
        try (ReturnedForms returned = ReturnedForms.open(given)) {
            returned.without()
                    .forEach(name -> results.add(new FileResult(name, "", Outcome.REJECTED, 0, 0)));
            problems.addAll(returned.problems());
            return take(receive(returned.forms()), write);
        }
    }

    private ImportResult take(List<Received> received, boolean write) throws IOException {
        List<Answer> holding = settle(received);
        TrialEntry trial = new TrialEntry(files, inquiry, holding);
        NetworkAnswers entered = trial.enter();
        problems.addAll(trial.problems());
        problems.addAll(entered.problems());
        List<Answer> facts = holding.stream().filter(AnswerImport::isFact).toList();
        Map<OrganisationId, SupplierState> states =
                StateChanges.of(inquiry, log, holding, files.settings().zone());
        List<Path> written = new ArrayList<>();
        if (write && !received.isEmpty()) {
            written.addAll(entered.edit().write());
            written.addAll(new AnswerShelf(folder).keep(received, holding, now));
            remember(received, states);
        }
        ImportResult result =
                new ImportResult(
                        results,
                        entered.changes(),
                        entered.conflicts(),
                        entered.confirmed(),
                        facts.size(),
                        states,
                        problems,
                        written);
        return write ? withReport(result) : result;
    }

    /// Keeps what could not be taken, for the one who asks again.
    private ImportResult withReport(ImportResult result) throws IOException {
        if (result.problems().isEmpty() && result.conflicts().isEmpty()) {
            return result;
        }
        String stamp = STAMP.format(now.atZone(files.settings().zone()));
        Path report = folder.below("answers").resolve("errors-" + stamp + ".csv");
        Files.write(report, ImportReport.csv(result, files.settings().language()));
        List<Path> written = new ArrayList<>(result.written());
        written.add(report);
        return new ImportResult(
                result.files(),
                result.changes(),
                result.conflicts(),
                result.confirmed(),
                result.facts(),
                result.states(),
                result.problems(),
                written);
    }

    private static boolean isFact(Answer answer) {
        return answer.question().target() instanceof Target.Fact;
    }

    private List<Received> receive(List<Path> forms) throws IOException {
        FormCheck check =
                new FormCheck(
                        inquiry,
                        files.settings(),
                        now.atZone(files.settings().zone()).toLocalDate());
        Map<String, Instant> known = new HashMap<>();
        for (LogEntry entry : log) {
            if (entry.event() instanceof Event.Answered answered) {
                known.putIfAbsent(answered.sha256(), entry.at());
            }
        }
        List<Received> received = new ArrayList<>();
        for (Path form : forms) {
            String name = String.valueOf(form.getFileName());
            int told = check.problems().size();
            Optional<Received> one = check.check(form);
            if (one.isEmpty()) {
                results.add(new FileResult(name, "", Outcome.REJECTED, 0, 0));
                addFrom(check, told);
            } else if (known.containsKey(one.get().sha256())) {
                Instant before = known.getOrDefault(one.get().sha256(), now);
                String supplier = one.get().asked().supplier().value();
                results.add(FileResult.known(name, supplier, before));
            } else {
                known.put(one.get().sha256(), now);
                received.add(one.get());
                results.add(
                        new FileResult(
                                name,
                                one.get().asked().supplier().value(),
                                Outcome.TAKEN,
                                one.get().answers().size(),
                                one.get().errors()));
                addFrom(check, told);
            }
        }
        return received;
    }

    private void addFrom(FormCheck check, int from) {
        problems.addAll(check.problems().subList(from, check.problems().size()));
    }

    /// The answer that holds for each line of each supplier.
    private List<Answer> settle(List<Received> received) {
        Map<String, List<Answer>> byLine = new LinkedHashMap<>();
        for (Received each : received) {
            for (Answer answer : each.answers()) {
                byLine.computeIfAbsent(
                                each.asked().supplier() + "\n" + answer.row().no(),
                                key -> new ArrayList<>())
                        .add(answer);
            }
        }
        List<Answer> holding = new ArrayList<>();
        for (List<Answer> answers : byLine.values()) {
            Answer latest =
                    answers.stream().max(Comparator.comparing(Answer::answeredOn)).orElseThrow();
            List<Answer> rivals =
                    answers.stream()
                            .filter(each -> each.answeredOn().equals(latest.answeredOn()))
                            .filter(each -> !each.value().equals(latest.value()))
                            .toList();
            if (rivals.isEmpty()) {
                holding.add(latest);
            } else {
                problems.add(differ(latest, rivals.getFirst()));
            }
        }
        return holding;
    }

    private void remember(List<Received> received, Map<OrganisationId, SupplierState> states)
            throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        for (Received each : received) {
            entries.add(
                    new LogEntry(
                            now,
                            by,
                            new Event.Answered(
                                    each.asked().supplier(),
                                    AnswerShelf.fileName(each),
                                    each.sha256(),
                                    each.answers().size(),
                                    each.errors())));
        }
        states.forEach((supplier, state) ->
                entries.add(new LogEntry(now, by, new Event.StateSet(supplier, state, null))));
        folder.append(entries);
    }

    private static Problem differ(Answer one, Answer other) {
        return Problem.error(
                "answers-differ",
                one.place(),
                new Text(
                        "%sの No.%s に、同じ日付で異なる回答があります(%s の「%s」)。どちらも取り込んでいません。"
                                .formatted(
                                        one.asked().name(),
                                        one.row().no(),
                                        other.place().file(),
                                        other.raw()),
                        "%s answers %s differently on one day (%s says '%s'); neither was taken."
                                .formatted(
                                        one.asked().name(),
                                        one.row().no(),
                                        other.place().file(),
                                        other.raw())),
                new Text("どちらが正しいかを先方に確かめてください。", "Ask the supplier which one holds."));
    }
}
