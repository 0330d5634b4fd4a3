package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.CellValue;
import dev.hakyu.network.api.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes the forms that came back one by one: whether each belongs to the inquiry, from whom it is,
/// and what each of its lines says. What is wrong with a line is told and the others are taken;
/// what is wrong with a file as a whole keeps all of it out.
final class FormCheck {
    private static final long MAX_BYTES = 10L << 20;

    private final Inquiry inquiry;
    private final Settings settings;
    private final DayFrame frame;
    private final AnswerReader reader;
    private final List<Problem> problems = new ArrayList<>();

    FormCheck(Inquiry inquiry, Settings settings, LocalDate today) {
        this.inquiry = inquiry;
        this.settings = settings;
        LocalDate since =
                inquiry.cause() instanceof Cause.OfIncident cause
                        ? cause.findSince().orElse(null)
                        : null;
        LocalDate created = inquiry.created().atZone(settings.zone()).toLocalDate();
        this.frame = new DayFrame(created, today, since, inquiry.lang());
        this.reader = new AnswerReader(settings.currency(), frame);
    }

    /// Everything told so far.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// One file; empty, with the reason told, when nothing of it can be taken.
    Optional<Received> check(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw new InputRejected(FormProblems.tooLarge(name));
            }
            FilledForm form = FormReader.read(file, name);
            problems.addAll(form.problems());
            Asked asked = belongs(form, name);
            return Optional.of(received(file, name, form, asked));
        } catch (InputRejected e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Asked belongs(FilledForm form, String name) {
        String supplier = form.supplier();
        if (!form.inquiry().equals(inquiry.id().value())) {
            throw new InputRejected(FormProblems.wrongInquiry(name, form.inquiry(), inquiry.id()));
        }
        Optional<Asked> asked =
                supplier.isBlank() || supplier.length() > 200
                        ? Optional.empty()
                        : inquiry.find(new OrganisationId(supplier));
        if (asked.isEmpty()) {
            throw new InputRejected(FormProblems.notAsked(name, supplier));
        }
        if (!form.seal().equals(FormSeal.of(inquiry.id().value(), asked.get()))) {
            throw new InputRejected(FormProblems.brokenSeal(name));
        }
        return asked.get();
    }

    private Received received(Path file, String name, FilledForm form, Asked asked)
            throws IOException {
        String by = FormProblems.oneLine(form.answeredBy());
        LocalDate on = new AnsweredOn(settings.currency(), frame).of(form, problems);
        List<Answer> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<UnreadCell> unread = new ArrayList<>();
        for (FilledForm.Line line : form.lines()) {
            if (!take(asked, line, by, on, seen, answers)) {
                Problem why = problems.getLast();
                unread.add(
                        new UnreadCell(
                                FormProblems.oneLine(line.no()),
                                FormProblems.oneLine(name),
                                line.cell(),
                                why.message(),
                                why.remedy()));
            }
        }
        String sha256 = FormSeal.sha256(Files.readAllBytes(file));
        return new Received(file, name, sha256, asked, by, on, answers, unread);
    }

    /// Takes a line; false when it could not be.
    private boolean take(
            Asked asked,
            FilledForm.Line line,
            String by,
            LocalDate on,
            Set<String> seen,
            List<Answer> answers) {
        Optional<FormRow> row = asked.findRow(line.no());
        if (row.isEmpty()) {
            if (!line.isBlank()) {
                problems.add(LineProblems.unknown(line, asked));
            }
            return line.isBlank();
        }
        Question question = inquiry.question(row.get().question());
        Optional<Problem> wrong = wrong(line, row.get(), question, seen);
        if (wrong.isPresent()) {
            answers.removeIf(each -> each.row().no().equals(line.no()));
            problems.add(wrong.get());
            return false;
        }
        return switch (reader.read(question, line.answer(), settings.language())) {
            case CellValue.Empty empty -> {
                if (AnswerReader.isNone(question, line.answer())) {
                    problems.add(LineProblems.none(line));
                }
                yield true;
            }
            case CellValue.Known known -> {
                known.findDoubt()
                        .ifPresent(doubt ->
                                problems.add(
                                        Problem.warning(
                                                "answer-doubt",
                                                line.place(),
                                                doubt,
                                                reader.expected(question))));
                answers.add(
                        new Answer(
                                asked,
                                row.get(),
                                question,
                                known.text(),
                                line.answer(),
                                line.remark(),
                                by,
                                on,
                                line.cell(),
                                line.place()));
                yield true;
            }
            case CellValue.Unreadable(String code, Text message, Text expected) -> {
                problems.add(
                        LineProblems.unreadable(line, code, message, reader.expected(question)));
                yield false;
            }
        };
    }

    /// Why a line that is filled cannot be taken as it stands.
    private static Optional<Problem> wrong(
            FilledForm.Line line, FormRow row, Question question, Set<String> seen) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        if (line.twice() || !seen.add(line.no())) {
            return Optional.of(LineProblems.twice(line));
        }
        if (!line.formula().isEmpty()) {
            return Optional.of(LineProblems.formula(line));
        }
        return isAsSent(line, row, question)
                ? Optional.empty()
                : Optional.of(LineProblems.moved(line));
    }

    /// Whether the line still asks what was sent, as far as it shows it.
    private static boolean isAsSent(FilledForm.Line line, FormRow row, Question question) {
        String words = FormWords.key(line.question());
        boolean same =
                words.isEmpty()
                        || words.startsWith(FormWords.key(question.words().ja()))
                        || words.startsWith(FormWords.key(question.words().en()));
        String object = FormWords.key(line.object());
        return same && (object.isEmpty() || object.equals(FormWords.key(row.object())));
    }
}
