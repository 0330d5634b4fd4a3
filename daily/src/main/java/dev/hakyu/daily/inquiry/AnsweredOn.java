package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellReader;
import dev.hakyu.network.api.CellValue;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads the day on which a form says that it was filled. What names no such day counts as today,
/// and is told.
final class AnsweredOn {
    private final Currency currency;
    private final DayFrame frame;

    AnsweredOn(Currency currency, DayFrame frame) {
        this.currency = currency;
        this.frame = frame;
    }

    /// The day.
    ///
    /// @param problems told when it is another than the form says
    LocalDate of(FilledForm form, List<Problem> problems) {
        LocalDate today = frame.today();
        return switch (read(form.answeredOn())) {
            case CellValue.Empty empty -> today;
            case CellValue.Unreadable bad -> {
                problems.add(unreadable(form, bad.message()));
                yield today;
            }
            case CellValue.Known(String text, Text doubt) -> {
                LocalDate day = LocalDate.parse(text);
                if (!frame.window(DayKind.ANSWERED).holds(day)) {
                    problems.add(FormProblems.oddDate(form, day, frame));
                    yield today;
                }
                yield day.isAfter(today) ? today : day;
            }
        };
    }

    private CellValue read(String written) {
        Optional<LocalDate> withoutYear = WrittenDay.read(written, DayKind.ANSWERED, frame);
        if (withoutYear.isPresent()) {
            return new CellValue.Known(withoutYear.get().toString(), null);
        }
        CellValue read = CellReader.ofType("date").read(written, Lang.EN, currency);
        return read instanceof CellValue.Known known
                ? AnswerReader.plainDay(known, written).<CellValue>map(each -> each).orElse(read)
                : read;
    }

    private Problem unreadable(FilledForm form, Text why) {
        String cell = form.answeredOnCell();
        LocalDate today = frame.today();
        return Problem.warning(
                "answer-date",
                form.answeredOnPlace(),
                new Text("セル " + cell + ": " + why.ja(), "Cell " + cell + ": " + why.en()),
                new Text(
                        "取り込んだ日(" + today + ")の回答として扱います。",
                        "It counts as answered today (" + today + ")."));
    }
}
