package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.CellReader;
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
    private static final int LONGEST_NAME = 60;
    private static final long MAX_BYTES = 10L << 20;

    private final Inquiry inquiry;
    private final Settings settings;
    private final LocalDate today;
    private final AnswerReader reader;
    private final List<Problem> problems = new ArrayList<>();

    FormCheck(Inquiry inquiry, Settings settings, LocalDate today) {
        this.inquiry = inquiry;
        this.settings = settings;
        this.today = today;
        this.reader = new AnswerReader(settings.currency());
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
                throw new InputRejected(tooLarge(name));
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
        String id = form.inquiry();
        String supplier = form.supplier();
        if (id == null || supplier == null) {
            throw new InputRejected(noIds(name));
        }
        if (!id.equals(inquiry.id().value())) {
            throw new InputRejected(wrongInquiry(name, id));
        }
        Optional<Asked> asked =
                supplier.isBlank() || supplier.length() > 200
                        ? Optional.empty()
                        : inquiry.find(new OrganisationId(supplier));
        if (asked.isEmpty()) {
            throw new InputRejected(notAsked(name, supplier));
        }
        if (form.seal() != null && !form.seal().equals(FormSeal.of(id, asked.get()))) {
            throw new InputRejected(brokenSeal(name));
        }
        return asked.get();
    }

    private Received received(Path file, String name, FilledForm form, Asked asked)
            throws IOException {
        String by = oneLine(form.answeredBy());
        LocalDate on = answeredOn(form);
        List<Answer> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int errors = 0;
        for (FilledForm.Line line : form.lines()) {
            errors += take(asked, line, by, on, seen, answers) ? 0 : 1;
        }
        String sha256 = FormSeal.sha256(Files.readAllBytes(file));
        return new Received(file, name, sha256, asked, by, on, answers, errors);
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
            if (!line.answer().isEmpty()) {
                problems.add(unknownLine(line, asked));
            }
            return line.answer().isEmpty();
        }
        if (!line.answer().isEmpty() && !seen.add(line.no())) {
            answers.removeIf(each -> each.row().no().equals(line.no()));
            problems.add(lineTwice(line));
            return false;
        }
        Question question = inquiry.question(row.get().question());
        return switch (reader.read(question, line.answer(), settings.language())) {
            case CellValue.Empty empty -> true;
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
                                line.place()));
                yield true;
            }
            case CellValue.Unreadable(String code, Text message, Text expected) -> {
                problems.add(Problem.error(code, line.place(), message, reader.expected(question)));
                yield false;
            }
        };
    }

    private LocalDate answeredOn(FilledForm form) {
        CellValue read =
                CellReader.ofType("date").read(form.answeredOn(), Lang.EN, settings.currency());
        LocalDate created = inquiry.created().atZone(settings.zone()).toLocalDate();
        switch (read) {
            case CellValue.Empty empty -> {
                return today;
            }
            case CellValue.Unreadable bad -> {
                problems.add(
                        Problem.warning(
                                "answer-date",
                                form.answeredOnPlace(),
                                bad.message(),
                                new Text(
                                        "取り込んだ日(" + today + ")の回答として扱います。",
                                        "It counts as answered today (" + today + ").")));
                return today;
            }
            case CellValue.Known(String text, Text doubt) -> {
                LocalDate day = LocalDate.parse(text);
                if (day.isBefore(created) || day.isAfter(today)) {
                    problems.add(oddDate(form.answeredOnPlace(), day, created));
                    return today;
                }
                return day;
            }
        }
    }

    private static String oneLine(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip();
    }

    private static Problem oddDate(Place place, LocalDate day, LocalDate created) {
        return Problem.warning(
                "answer-date",
                place,
                new Text(
                        "回答日 " + day + " は照会した日(" + created + ")より前か、未来の日付です。",
                        "The day of the answer, "
                                + day
                                + ", is before the inquiry ("
                                + created
                                + ") or in the future."),
                new Text("取り込んだ日の回答として扱います。", "It counts as answered on the day it was imported."));
    }

    private static Problem tooLarge(String name) {
        return Problem.error(
                "file-too-large",
                Place.file(name),
                new Text("ファイルが 10 MB を超えています。", "The file is larger than 10 MB."),
                new Text(
                        "お送りした回答票だけを返送いただくよう、先方にお願いしてください。",
                        "Ask the supplier to send back the form alone."));
    }

    private static Problem noIds(String name) {
        return Problem.error(
                "form-unknown",
                Place.file(name),
                new Text(
                        "照会番号と仕入先コードが見つからないため、誰の回答か分かりません。",
                        "It holds no inquiry number and supplier code, so nobody knows whose"
                                + " answer it is."),
                new Text(
                        "お送りした回答票に記入して返送いただくよう、先方にお願いしてください。",
                        "Ask the supplier to fill in the form that was sent."));
    }

    private Problem wrongInquiry(String name, String other) {
        return Problem.error(
                "wrong-inquiry",
                new Place(name, null, 0, null, other),
                new Text(
                        "別の照会(" + other + ")の回答票です。この照会は " + inquiry.id() + " です。",
                        "It answers another inquiry ("
                                + other
                                + "); this one is "
                                + inquiry.id()
                                + "."),
                new Text(
                        "hakyu inquiry import DIR " + other + " で取り込んでください。",
                        "Import it with hakyu inquiry import DIR " + other + "."));
    }

    private Problem notAsked(String name, String supplier) {
        return Problem.error(
                "supplier-not-asked",
                new Place(name, null, 0, null, supplier),
                new Text(
                        "仕入先コード「" + oneLine(supplier) + "」は、この照会の照会先ではありません。",
                        "The supplier code '" + oneLine(supplier) + "' is none of those asked."),
                new Text(
                        "仕入先コードを先方に確かめてください。何も取り込んでいません。",
                        "Ask the supplier for its code; nothing was taken."));
    }

    private static Problem brokenSeal(String name) {
        return Problem.error(
                "form-ids-changed",
                Place.file(name),
                new Text(
                        "回答票の管理用シートが書き換えられているか、別の照会先の票です。",
                        "The form's hidden sheet was changed, or it is another supplier's form."),
                new Text(
                        "お送りした回答票に記入し直していただくよう、先方にお願いしてください。何も取り込んでいません。",
                        "Ask the supplier to fill in the form that was sent; nothing was taken."));
    }

    private static Problem unknownLine(FilledForm.Line line, Asked asked) {
        String range = asked.rows().getFirst().no() + "〜" + asked.rows().getLast().no();
        return Problem.error(
                "line-unknown",
                line.place(),
                new Text(
                        "No.「" + oneLine(line.no()) + "」の質問はありません。",
                        "There is no question with the number '" + oneLine(line.no()) + "'."),
                new Text(
                        "No. は " + range + " のままにしてください。",
                        "Numbers are " + range.replace("〜", " to ") + " as sent."));
    }

    private static Problem lineTwice(FilledForm.Line line) {
        return Problem.error(
                "line-twice",
                line.place(),
                new Text(
                        "No.「" + line.no() + "」の回答が2つあるため、どちらも取り込みません。",
                        "There are two answers with the number "
                                + line.no()
                                + "; neither was taken."),
                new Text("どちらが正しいかを先方に確かめてください。", "Ask the supplier which one holds."));
    }
}
