package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.util.Map;
import java.util.Set;

/// Answers about an incident in a few words, for briefs and lists.
final class AnswerWords {
    private static final Map<String, Text> WHAT =
            Map.of(
                    Question.IMPACT,
                    new Text("当社向けの供給への影響", "what they deliver to us is affected"),
                    Question.STOPPED,
                    new Text("停止・制限", "stopped or limited"),
                    Question.RESTART,
                    new Text("再開の見込み", "restart expected"),
                    Question.COVER,
                    new Text("在庫で出荷を続けられる日数", "days they can deliver from stock"),
                    Question.LEAK,
                    new Text("当社に関する情報の漏えい等", "leak of information on us"),
                    Question.CONNECTION,
                    new Text("当社システムへの接続", "connections to our systems"));

    /// The value of a day for which there is none yet: `未定`.
    static final String NO_DATE = "undecided";

    private static final Text NO_DATE_YET = new Text("未定", "no date yet");
    private static final Set<String> UNDECIDED =
            Set.of(
                    "未定",
                    "日程未定",
                    "時期未定",
                    "再開未定",
                    "再開日未定",
                    "再開時期未定",
                    "再開時期は未定",
                    "現時点では未定",
                    "現時点で未定",
                    "undecided",
                    "notdecided",
                    "notyetdecided",
                    "nodateyet",
                    "tbd",
                    "unknown");

    private AnswerWords() {}

    /// Whether the words say that there is no date yet.
    static boolean sayUndecided(String raw) {
        return UNDECIDED.contains(ChoiceWords.plain(FormWords.key(raw)));
    }

    static boolean isKnown(String question) {
        return WHAT.containsKey(question);
    }

    /// The question in a few words.
    ///
    /// @throws IllegalArgumentException for a question that no brief tells
    static Text of(String question) {
        Text what = WHAT.get(question);
        if (what == null) {
            throw new IllegalArgumentException("no words for the question " + question);
        }
        return what;
    }

    /// A value that is no choice, as it is shown.
    static Text withUnit(Question question, KeptAnswer answer) {
        String value = answer.value();
        if (question.id().equals(Question.RESTART)) {
            return value.equals(NO_DATE) ? NO_DATE_YET : restart(value, answer.written());
        }
        return question.type().equals("days")
                ? new Text(value + "日", value + (value.equals("1") ? " day" : " days"))
                : Text.same(value);
    }

    /// A day of restart; one that was read from rough words with these.
    private static Text restart(String day, String written) {
        String said = FormProblems.oneLine(written);
        if (RoughDay.find(Stepwise.without(written)).isPresent()) {
            return new Text(day + "まで(「" + said + "」)", "by " + day + " ('" + said + "')");
        }
        return Stepwise.says(written)
                ? new Text(day + "から段階的に", "in stages from " + day)
                : Text.same(day);
    }

    /// The answer, with its remark.
    static Text value(Question question, KeptAnswer answer) {
        Text value =
                question.choices().stream()
                        .filter(each -> each.id().equals(answer.value()))
                        .findFirst()
                        .map(Choice::label)
                        .orElseGet(() -> withUnit(question, answer));
        String remark = answer.remark().strip();
        return remark.isEmpty()
                ? value
                : new Text(value.ja() + "(" + remark + ")", value.en() + " (" + remark + ")");
    }
}
