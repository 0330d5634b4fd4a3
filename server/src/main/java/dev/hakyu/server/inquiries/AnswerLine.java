package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.FormRow;
import dev.hakyu.daily.inquiry.Question;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.Optional;

/// One question on the page for a supplier.
///
/// @param about what it is about; empty when it is the supplier
/// @param choices what can be chosen, each as it is sent and as it is shown; empty when it is free
/// @param date the answer is a day
/// @param wrong what is wrong with the answer
public record AnswerLine(
        String no,
        Text question,
        Optional<Text> hint,
        String about,
        List<Offer> choices,
        boolean date,
        String answer,
        String remark,
        Optional<Text> wrong) {
    public AnswerLine {
        choices = List.copyOf(choices);
    }

    /// One of the answers that are offered.
    ///
    /// @param value in the language of the inquiry, as in its forms
    public record Offer(String value, Text shown) {}

    static AnswerLine of(
            FormRow row,
            Question question,
            Lang lang,
            String answer,
            String remark,
            Optional<Text> wrong) {
        boolean bare = question.hint().ja().equals("―") || question.hint().en().equals("-");
        return new AnswerLine(
                row.no(),
                question.words(),
                bare ? Optional.empty() : Optional.of(question.hint()),
                row.object(),
                question.offered().stream().map(each -> new Offer(each.in(lang), each)).toList(),
                question.type().equals("date"),
                answer,
                remark,
                wrong);
    }
}
