package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellReader;
import dev.hakyu.network.api.CellValue;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what a supplier wrote as the answer to a question.
final class AnswerReader {
    private static final String DATE = "unreadable-date";
    private static final int CENTURY_YEARS = 100;
    private static final List<String> CHECKING =
            List.of("確認中", "調査中", "未確認", "調査", "pending", "checking", "underinvestigation");
    private static final Set<String> FIGURES =
            Set.of(
                    "unreadable-days",
                    "unreadable-hours",
                    "unreadable-minutes",
                    "unreadable-count",
                    "unreadable-quantity",
                    "unreadable-number",
                    "unreadable-share",
                    "unreadable-money");
    private static final Text DAY_JA =
            new Text(
                    "日付(例: 12月3日、12/3、2026年12月3日。半年以上離れた日は年もご記入ください。未定の場合は「未定」)",
                    "a day, such as 12月3日, 12/3 or 2026-12-03, with its year when it is half a year"
                            + " away, or 'unknown'");
    private static final Text DAY_EN =
            new Text(
                    "日付(例: 3 Dec、2026-12-03。半年以上離れた日は年もご記入ください。未定の場合は「未定」)",
                    "a day, such as 3 Dec or 2026-12-03, with its year when it is half a year away,"
                            + " or 'unknown'; 12/3 is read differently by country");
    private static final List<String> POSSIBLE =
            List.of("おそれ", "恐れ", "おそれあり", "恐れあり", "可能性あり", "可能性有", "疑い", "possible", "maybe");
    private final Currency currency;
    private final DayFrame frame;

    /// @param frame by which days without a year are read
    AnswerReader(Currency currency, DayFrame frame) {
        this.currency = currency;
        this.frame = frame;
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
        if (question.id().equals(Question.RESTART) && AnswerWords.sayUndecided(raw)) {
            return new CellValue.Known(AnswerWords.NO_DATE, null);
        }
        return isDay(question)
                ? plausible(question, said(question, raw, lang), raw)
                : said(question, raw, lang);
    }

    private CellValue said(Question question, String raw, Lang lang) {
        boolean toCome = isDay(question) && kind(question) == DayKind.TO_COME;
        Optional<NearDay> near =
                toCome ? NearDay.find(Stepwise.without(raw), frame) : Optional.empty();
        if (near.isPresent()) {
            return switch (near.get()) {
                case NearDay.Read(RoughDay.Span span) -> lateEnd(span, raw);
                case NearDay.Doubtful(Text why) -> doubtful(question, raw, why);
            };
        }
        Optional<RoughDay> rough = toCome ? RoughDay.find(Stepwise.without(raw)) : Optional.empty();
        if (rough.isPresent()) {
            return rough.get()
                    .within(frame)
                    .map(each -> lateEnd(each, raw))
                    .orElseGet(() -> noDay(question, raw));
        }
        CellValue read = readPlain(question, raw, lang);
        return switch (read) {
            case CellValue.Empty empty -> read;
            case CellValue.Known known ->
                    isDay(question)
                            ? plainDay(known, raw)
                                    .<CellValue>map(each -> each)
                                    .or(() -> forgiving(question, raw, lang, DATE))
                                    .orElseGet(() -> noDay(question, raw))
                            : question.target() instanceof Target.Cell
                                    ? WrittenNumber.seen(known, raw)
                                    : known;
            case CellValue.Unreadable unreadable ->
                    forgiving(question, raw, lang, unreadable.code()).orElse(unreadable);
        };
    }

    private CellValue readPlain(Question question, String raw, Lang lang) {
        return switch (question.target()) {
            case Target.Cell(String table, String column) ->
                    CellReader.ofColumn(table, column).read(raw, lang, currency);
            case Target.Fact fact -> readFree(question, raw, lang);
            case Target.Use use -> readFree(question, raw, lang);
            case Target.UseVersion version -> readFree(question, raw, lang);
        };
    }

    /// What people mean who wrote something else than a plain value.
    ///
    /// @param code why the plain reader refused it
    private Optional<CellValue> forgiving(Question question, String raw, Lang lang, String code) {
        Function<String, CellValue> plain = text -> readPlain(question, text, lang);
        if (code.equals(DATE)) {
            return day(question, raw, plain).or(() -> noneOf(raw));
        }
        if (code.equals("unreadable-flag")) {
            return ChoiceWords.yesOrNo(question.id(), raw).map(plain);
        }
        if (FIGURES.contains(code)) {
            WrittenNumber number = new WrittenNumber(question.id(), plain);
            Optional<CellValue.Known> read = number.read(raw);
            if (read.isEmpty() && ChoiceWords.saysNone(raw)) {
                return ChoiceWords.saysUnaffected(raw)
                        ? noneOf(raw)
                        : number.none(raw).<CellValue>map(each -> each).or(() -> noneOf(raw));
            }
            return read.map(each -> each);
        }
        return Optional.empty();
    }

    private Optional<CellValue> day(
            Question question, String raw, Function<String, CellValue> plain) {
        String words = kind(question) == DayKind.TO_COME ? Stepwise.without(raw) : raw;
        Optional<LocalDate> day = WrittenDay.read(words, kind(question), frame);
        if (day.isPresent()) {
            return day.map(each -> new CellValue.Known(each.toString(), null));
        }
        return plain.apply(WrittenDay.bare(words)) instanceof CellValue.Known known
                        && LocalDate.parse(known.text()).getYear() >= CENTURY_YEARS
                ? Optional.of(known)
                : Optional.empty();
    }

    private CellValue doubtful(Question question, String raw, Text why) {
        return new CellValue.Unreadable(
                DATE,
                new Text(
                        "「" + shortened(raw) + "」は日付として読めません。" + why.ja(),
                        "'" + shortened(raw) + "' is not read as a day. " + why.en()),
                expected(question));
    }

    /// Until the end of the days named nothing is promised.
    private static CellValue lateEnd(RoughDay.Span span, String raw) {
        if (span.earliest().equals(span.latest())) {
            return new CellValue.Known(
                    span.latest().toString(),
                    new Text(
                            "「%s」は %s と読みました。".formatted(shortened(raw), span.latest()),
                            "'%s' is read as %s.".formatted(shortened(raw), span.latest())));
        }
        return new CellValue.Known(
                span.latest().toString(),
                new Text(
                        "「%s」は %s から %s までと読み、遅いほうの日として扱います。"
                                .formatted(shortened(raw), span.earliest(), span.latest()),
                        "'%s' is read as %s to %s, and the later day is taken."
                                .formatted(shortened(raw), span.earliest(), span.latest())));
    }

    /// A day that nobody can have meant is refused.
    private CellValue plausible(Question question, CellValue read, String raw) {
        if (!(read instanceof CellValue.Known(String text, Text doubt))) {
            return read;
        }
        DayFrame.Window window = frame.window(kind(question));
        LocalDate day = LocalDate.parse(text);
        return window.holds(day)
                ? read
                : new CellValue.Unreadable(
                        "implausible-date",
                        new Text(
                                "「%s」(%s)は、%s から %s までの日付ではないため取り込みません。"
                                        .formatted(
                                                shortened(raw), day, window.first(), window.last()),
                                "'%s' (%s) is not taken: it is not within %s to %s."
                                        .formatted(
                                                shortened(raw),
                                                day,
                                                window.first(),
                                                window.last())),
                        expected(question));
    }

    private static DayKind kind(Question question) {
        return question.looksBack() ? DayKind.PAST : DayKind.TO_COME;
    }

    /// Whether an answer that was taken as empty says that there is none, for which the question
    /// has no value.
    static boolean isNone(Question question, String raw) {
        return question.offered().isEmpty() && (ChoiceWords.saysNone(raw) || AsOfNow.saysNone(raw));
    }

    private static Optional<CellValue> noneOf(String raw) {
        return ChoiceWords.saysNone(raw) || AsOfNow.saysNone(raw)
                ? Optional.of(new CellValue.Empty())
                : Optional.empty();
    }

    /// A day that was read with its year; one of two digits is of this century. Empty when the hour
    /// was taken for the year: `3 Dec 9am`.
    static Optional<CellValue.Known> plainDay(CellValue.Known known, String raw) {
        LocalDate day = LocalDate.parse(known.text());
        if (day.getYear() >= CENTURY_YEARS) {
            return Optional.of(known);
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        char last = text.charAt(text.length() - 1);
        boolean ends = (last >= '0' && last <= '9' && text.indexOf(':') < 0) || last == '日';
        return ends
                ? Optional.of(new CellValue.Known(day.plusYears(2000).toString(), known.doubt()))
                : Optional.empty();
    }

    private CellValue noDay(Question question, String raw) {
        return new CellValue.Unreadable(
                DATE,
                new Text(
                        "「" + shortened(raw) + "」は日付として読めません。",
                        "'" + shortened(raw) + "' is not read as a day."),
                expected(question));
    }

    private static boolean isDay(Question question) {
        return question.expected().equals(CellReader.ofType("date").expected());
    }

    /// What would be right, with an example.
    Text expected(Question question) {
        if (isDay(question)) {
            return frame.lang() == Lang.JA ? DAY_JA : DAY_EN;
        }
        Text expected = question.expected();
        List<Text> offered = question.offered();
        String hint = question.hint().ja();
        if (expected.ja().contains("例:")) {
            return expected;
        }
        if (!offered.isEmpty()) {
            Text one = offered.getFirst();
            return new Text(
                    expected.ja() + "(例: " + one.ja() + ")", expected.en() + ", e.g. " + one.en());
        }
        return hint.contains("例:")
                ? new Text(
                        expected.ja() + "(" + hint + ")",
                        expected.en() + " (" + question.hint().en() + ")")
                : expected;
    }

    private CellValue readFree(Question question, String raw, Lang lang) {
        if (question.choices().isEmpty()) {
            return CellReader.ofType(question.type()).read(raw, lang, currency);
        }
        Optional<Choice> chosen = choice(question.id(), question.choices(), raw);
        if (chosen.isPresent()) {
            return new CellValue.Known(chosen.get().id(), null);
        }
        if (AsOfNow.saysNone(raw)
                && question.choices().stream().anyMatch(e -> e.id().equals(Choice.CHECKING))) {
            return new CellValue.Known(
                    Choice.CHECKING,
                    new Text(
                            "「%s」は現時点の回答で、確定した「なし」ではないため、「確認中」として扱います。".formatted(shortened(raw)),
                            "'%s' is said of the moment and is no sure 'no'; it is taken as 'checking'."
                                    .formatted(shortened(raw))));
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

    private static Optional<Choice> choice(String question, List<Choice> choices, String raw) {
        String key = FormWords.key(raw);
        for (Choice each : choices) {
            if (!key.isEmpty()
                    && (key.equals(FormWords.key(each.label().ja()))
                            || key.equals(FormWords.key(each.label().en()))
                            || key.equals(each.id()))) {
                return Optional.of(each);
            }
        }
        String plain = ChoiceWords.plain(key);
        for (Choice each : choices) {
            if (!plain.isEmpty()
                    && plain.equals(ChoiceWords.plain(FormWords.key(each.label().ja())))) {
                return Optional.of(each);
            }
        }
        if (question.equals(Question.CONNECTION) && ConnectionWords.sayCut(raw)) {
            return choices.stream()
                    .filter(each -> each.id().equals(ConnectionWords.CUT))
                    .findFirst();
        }
        String id = idOf(question, plain, raw);
        Optional<Choice> chosen = choices.stream().filter(e -> e.id().equals(id)).findFirst();
        return chosen.isPresent() || !ChoiceWords.saysNone(raw)
                ? chosen
                : choices.stream().filter(each -> each.label().ja().endsWith("なし")).findFirst();
    }

    private static boolean isNumber(String raw) {
        String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        return narrow.chars().anyMatch(c -> c >= '0' && c <= '9')
                && narrow.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.,% ".indexOf(c) >= 0);
    }

    private static String idOf(String question, String key, String raw) {
        if (CHECKING.contains(key)) {
            return Choice.CHECKING;
        }
        if (POSSIBLE.contains(key) || ChoiceWords.suspects(question, raw)) {
            return Choice.POSSIBLE;
        }
        CellValue flag = CellReader.ofType("flag").read(raw, Lang.EN, Currency.getInstance("JPY"));
        return flag instanceof CellValue.Known(String text, Text doubt)
                ? (text.equals("yes") ? Choice.YES : Choice.NO)
                : ChoiceWords.yesOrNo(question, raw).orElse("");
    }

    private static String shortened(String raw) {
        String line = raw.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
