package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers that came in together, written down as a report, a line each: the cell, the question and
/// the words that stand in the cell. So a brief quotes an answer as it quotes a notice.
///
/// @param report its publisher says that these are answers, whose, and to which inquiry
record AnswerReport(Report report, Map<KeptAnswer, Quote> quotes) {
    AnswerReport {
        quotes = Map.copyOf(quotes);
    }

    /// @param answers of one supplier that came in at one time, at least one
    /// @param lang of whom the brief is for
    static AnswerReport of(
            InquiryFolder folder,
            Inquiry inquiry,
            Asked asked,
            List<KeptAnswer> answers,
            Lang lang) {
        StringBuilder text = new StringBuilder();
        Map<KeptAnswer, int[]> spans = new LinkedHashMap<>();
        List<Report.Block> blocks = new ArrayList<>();
        for (KeptAnswer each : answers) {
            int start = text.length();
            text.append(line(inquiry, each));
            blocks.add(new Report.Block(BlockKind.TABLE_ROW, start, text.length()));
            spans.put(each, new int[] {start, text.length()});
            text.append('\n');
        }
        LocalDate last =
                answers.stream()
                        .map(KeptAnswer::answeredOn)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        String publisher =
                new Text(
                                "回答(当事者の申告): " + asked.name() + "、照会 " + inquiry.id(),
                                "Answer (stated by the party itself): "
                                        + asked.name()
                                        + ", inquiry "
                                        + inquiry.id())
                        .in(lang);
        String identity =
                inquiry.id() + "\n" + asked.supplier() + "\n" + answers.getFirst().received();
        String hash =
                FormSeal.sha256((identity + "\n" + text).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 16);
        Report report =
                new Report(
                        ReportId.ofAnswer(hash),
                        folder.shown("answers/" + answers.getFirst().file()),
                        publisher,
                        PartialDate.of(last),
                        inquiry.lang() == Lang.JA ? ReportLanguage.JA : ReportLanguage.EN,
                        publisher,
                        text.toString(),
                        blocks);
        Map<KeptAnswer, Quote> quotes = new LinkedHashMap<>();
        spans.forEach((answer, span) ->
                quotes.put(
                        answer,
                        new Quote(
                                report.id(),
                                span[0],
                                span[1],
                                report.text().substring(span[0], span[1]))));
        return new AnswerReport(report, quotes);
    }

    /// `回答票!E12 …をお知らせください。「遮断済」(補足: 16日から)`.
    private static String line(Inquiry inquiry, KeptAnswer answer) {
        Lang lang = inquiry.lang();
        String cell = answer.cell().isEmpty() ? answer.no() : answer.cell();
        String words = inquiry.question(answer.question()).words().in(lang);
        String written = answer.written().replaceAll("\\p{Cntrl}", " ").strip();
        String remark = answer.remark().replaceAll("\\p{Cntrl}", " ").strip();
        String shown = cell + " 「" + written + "」";
        if (!remark.isEmpty()) {
            shown += new Text("(補足: " + remark + ")", " (remark: " + remark + ")").in(lang);
        }
        return shown + " — " + words;
    }

    Quote quote(KeptAnswer answer) {
        Quote quote = quotes.get(answer);
        if (quote == null) {
            throw new IllegalArgumentException("not an answer of this report: " + answer.no());
        }
        return quote;
    }
}
