package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.CellValue;
import java.time.LocalDate;
import java.util.Currency;

/// What is read of one line of a form that went out on 18 November after a hit on the 16th.
final class AnswerReading {
    static final LocalDate SENT = LocalDate.of(2026, 11, 18);
    static final LocalDate HIT = LocalDate.of(2026, 11, 16);

    static CellValue read(Lang form, String question, String raw) {
        DayFrame frame = new DayFrame(SENT, SENT.plusDays(2), HIT, form);
        return new AnswerReader(Currency.getInstance("JPY"), frame)
                .read(Questions.find(question).orElseThrow(), raw, Lang.JA);
    }

    static String known(Lang form, String question, String raw) {
        return read(form, question, raw) instanceof CellValue.Known known
                ? known.text()
                : "not read";
    }

    private AnswerReading() {}
}
