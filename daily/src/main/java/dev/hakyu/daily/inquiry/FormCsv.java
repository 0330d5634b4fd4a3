package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A supplier's form as CSV (UTF-8 with byte order mark, CRLF), for those who cannot open a
/// workbook.
final class FormCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FormCsv() {}

    static byte[] of(Inquiry inquiry, Asked asked, ZoneId zone) {
        Lang lang = inquiry.lang();
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, List.of(FormWorkbook.title(inquiry, asked)));
        head(text, FormWords.INQUIRY, inquiry.id().value(), lang);
        head(text, FormWords.SUPPLIER, asked.supplier().value(), lang);
        head(text, FormWords.SEAL, FormSeal.of(inquiry.id().value(), asked), lang);
        head(text, FormWords.NAME, asked.name(), lang);
        head(text, FormWords.DUE, FormWorkbook.FormTime.shown(asked.due(), zone, lang), lang);
        head(text, FormWords.ANSWERED_BY, "", lang);
        head(text, FormWords.ANSWERED_ON, "", lang);
        line(
                text,
                List.of(
                        FormWords.NO.label().in(lang),
                        FormWords.QUESTION.label().in(lang),
                        FormWords.OBJECT.label().in(lang),
                        FormWords.PRESENT.label().in(lang),
                        FormWords.ANSWER.label().in(lang),
                        FormWords.REMARK.label().in(lang)));
        for (FormRow row : asked.rows()) {
            Question question = inquiry.question(row.question());
            List<String> offered = question.offered().stream().map(each -> each.in(lang)).toList();
            String hint = question.shownHint().map(each -> each.in(lang)).orElse("");
            String words =
                    question.words().in(lang)
                            + (offered.isEmpty() ? "" : " [" + String.join(" / ", offered) + "]")
                            + (hint.isEmpty() ? "" : " " + hint);
            line(text, List.of(row.no(), words, row.object(), row.present(), "", ""));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void head(StringBuilder text, FormWords word, String value, Lang lang) {
        line(text, List.of(word.label().in(lang), value));
    }

    private static void line(StringBuilder text, List<String> cells) {
        List<String> safe = new ArrayList<>();
        cells.forEach(each -> safe.add(SafeCell.csv(each)));
        text.append(String.join(",", safe)).append("\r\n");
    }
}
