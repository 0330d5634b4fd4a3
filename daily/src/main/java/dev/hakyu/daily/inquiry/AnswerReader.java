package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellReader;
import dev.hakyu.network.api.CellValue;
import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads what a supplier wrote as the answer to a question.
final class AnswerReader {
    private static final List<String> CHECKING =
            List.of("確認中", "調査中", "未確認", "調査", "pending", "checking", "underinvestigation");
    private static final List<String> POSSIBLE =
            List.of("おそれ", "恐れ", "おそれあり", "恐れあり", "可能性あり", "可能性有", "疑い", "possible", "maybe");
    private final Currency currency;

    AnswerReader(Currency currency) {
        this.currency = currency;
    }

    /// The value: for a choice its id, else the text as a file of the network holds it. A number is
    /// no word to choose: neither 0 nor 1 says yes or no.
    ///
    /// @param lang of the file that the value goes to
    CellValue read(Question question, String raw, Lang lang) {
        if (!question.offered().isEmpty() && isNumber(raw)) {
            return new CellValue.Unreadable(
                    "number-for-choice",
                    new Text(
                            "「" + shortened(raw) + "」は数で、有無などの選択の回答になりません。",
                            "'" + shortened(raw) + "' is a number and none of the choices."),
                    expected(question));
        }
        return switch (question.target()) {
            case Target.Cell(String table, String column) ->
                    CellReader.ofColumn(table, column).read(raw, lang, currency);
            case Target.Fact fact -> readFree(question, raw, lang);
            case Target.Use use -> readFree(question, raw, lang);
            case Target.UseVersion version -> readFree(question, raw, lang);
        };
    }

    /// What would be right.
    Text expected(Question question) {
        return switch (question.target()) {
            case Target.Cell(String table, String column) ->
                    CellReader.ofColumn(table, column).expected();
            case Target.Fact fact -> expectedFree(question);
            case Target.Use use -> expectedFree(question);
            case Target.UseVersion version -> expectedFree(question);
        };
    }

    private static Text expectedFree(Question question) {
        if (question.choices().isEmpty()) {
            return CellReader.ofType(question.type()).expected();
        }
        List<Text> words = question.choices().stream().map(Choice::label).toList();
        return new Text(
                "次から選んでください: " + String.join("、", words.stream().map(Text::ja).toList()),
                "one of: " + String.join(", ", words.stream().map(Text::en).toList()));
    }

    private CellValue readFree(Question question, String raw, Lang lang) {
        if (question.choices().isEmpty()) {
            return CellReader.ofType(question.type()).read(raw, lang, currency);
        }
        Optional<Choice> chosen = choice(question.choices(), raw);
        if (chosen.isPresent()) {
            return new CellValue.Known(chosen.get().id(), null);
        }
        CellValue blank = CellReader.ofType("text").read(raw, lang, currency);
        return blank instanceof CellValue.Empty
                ? blank
                : new CellValue.Unreadable(
                        "unreadable-choice",
                        new Text(
                                "「" + shortened(raw) + "」は選択肢にありません。",
                                "'" + shortened(raw) + "' is not one of the choices."),
                        expected(question));
    }

    private static Optional<Choice> choice(List<Choice> choices, String raw) {
        String key = FormWords.key(raw);
        for (Choice each : choices) {
            if (!key.isEmpty()
                    && (key.equals(FormWords.key(each.label().ja()))
                            || key.equals(FormWords.key(each.label().en()))
                            || key.equals(each.id()))) {
                return Optional.of(each);
            }
        }
        String id = idOf(key, raw);
        return choices.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static boolean isNumber(String raw) {
        String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        return narrow.chars().anyMatch(c -> c >= '0' && c <= '9')
                && narrow.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.,% ".indexOf(c) >= 0);
    }

    private static String idOf(String key, String raw) {
        if (CHECKING.contains(key)) {
            return Choice.CHECKING;
        }
        if (POSSIBLE.contains(key)) {
            return Choice.POSSIBLE;
        }
        CellValue flag = CellReader.ofType("flag").read(raw, Lang.EN, Currency.getInstance("JPY"));
        return flag instanceof CellValue.Known(String text, Text doubt)
                ? (text.equals("yes") ? Choice.YES : Choice.NO)
                : "";
    }

    private static String shortened(String raw) {
        String line = raw.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
