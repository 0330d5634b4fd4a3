package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;

/// What can be wrong with one line of a form. The others are taken.
final class LineProblems {
    static final Text TYPE_THE_VALUE =
            new Text(
                    "数式ではなく、値を入力して返送いただくよう、先方にお願いしてください。",
                    "Ask the supplier to type the value instead of a formula.");

    private LineProblems() {}

    static Problem unknown(FilledForm.Line line, Asked asked) {
        String range = asked.rows().getFirst().no() + "〜" + asked.rows().getLast().no();
        String no = FormProblems.oneLine(line.no());
        return Problem.error(
                "line-unknown",
                line.place(),
                new Text(
                        "No.「" + no + "」の質問はありません。",
                        "There is no question with the number '" + no + "'."),
                new Text(
                        "No. は " + range + " のままにしてください。",
                        "Numbers are " + range.replace("〜", " to ") + " as sent."));
    }

    static Problem twice(FilledForm.Line line) {
        String no = FormProblems.oneLine(line.no());
        return Problem.error(
                "line-twice",
                line.place(),
                new Text(
                        "No.「" + no + "」の回答が2つあるため、どちらも取り込みません。",
                        "There are two answers with the number " + no + "; neither was taken."),
                new Text("どちらが正しいかを先方に確かめてください。", "Ask the supplier which one holds."));
    }

    static Problem formula(FilledForm.Line line) {
        String sheet = line.place().sheet();
        String where = (sheet == null ? "" : sheet + "!") + line.formula();
        return Problem.error(
                "formula-cell",
                line.place(),
                new Text(
                        "セル " + where + " は数式のため、No." + line.no() + " の回答を取り込みません。",
                        "Cell " + where + " is a formula, so " + line.no() + " was not taken."),
                TYPE_THE_VALUE);
    }

    /// Words such as `影響なし` where a figure or a day is asked for.
    static Problem none(FilledForm.Line line) {
        String said = FormProblems.oneLine(line.answer());
        return Problem.warning(
                "answer-none",
                line.place(),
                new Text(
                        "セル " + line.cell() + ": 「" + said + "」は空欄として扱います。",
                        "Cell " + line.cell() + ": '" + said + "' counts as empty."),
                new Text(
                        "数や日付がある場合は、先方に確かめてください。",
                        "Ask the supplier when there is a figure or a day."));
    }

    /// An answer that is none.
    ///
    /// @param expected what would be right
    static Problem unreadable(FilledForm.Line line, String code, Text message, Text expected) {
        boolean table = line.place().sheet() == null;
        Text named =
                table
                        ? message
                        : new Text(
                                "セル " + line.cell() + ": " + message.ja(),
                                "Cell " + line.cell() + ": " + message.en());
        return Problem.error(code, line.place(), named, expected);
    }

    static Problem moved(FilledForm.Line line) {
        String no = FormProblems.oneLine(line.no());
        return Problem.error(
                "line-moved",
                line.place(),
                new Text(
                        "No.「" + no + "」の行の質問または対象が、お送りした回答票と違います(セル " + line.cell() + ")。",
                        "The question or its object beside "
                                + no
                                + " is not the one that was sent"
                                + " (cell "
                                + line.cell()
                                + ")."),
                new Text(
                        "行がずれていないかを先方に確かめてください。この行は取り込んでいません。",
                        "Ask the supplier whether the lines were moved; this one was not taken."));
    }
}
