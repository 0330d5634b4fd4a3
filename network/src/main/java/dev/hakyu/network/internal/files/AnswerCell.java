package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads one cell by the type of its column and writes it as the files of the network hold it.
public final class AnswerCell {
    private static final int MAX_TEXT_CHARS = 2_000;
    private static final Set<String> KINDS =
            Set.of(
                    "industry",
                    "system_kind",
                    "system_zone",
                    "control_kind",
                    "channel",
                    "count_unit");
    private static final Text YES = new Text("有", "yes");
    private static final Text NO = new Text("無", "no");
    private final Column column;

    private AnswerCell(Column column) {
        this.column = column;
    }

    public static AnswerCell of(Column column) {
        return new AnswerCell(column);
    }

    public Text expected() {
        List<Text> words = choices();
        if (column.type() != ColumnType.TERM && column.type() != ColumnType.TERMS) {
            return column.type().label();
        }
        return new Text(
                "次から選んでください: " + String.join("、", words.stream().map(Text::ja).toList()),
                "one of: " + String.join(", ", words.stream().map(Text::en).toList()));
    }

    public Text label() {
        return new Text(column.headerJa(), column.id().replace('_', ' '));
    }

    public List<Text> choices() {
        return switch (column.type()) {
            case FLAG -> List.of(YES, NO);
            case TERM, TERMS ->
                    Vocabulary.named(String.valueOf(column.of())).words().stream()
                            .map(Term::label)
                            .toList();
            default -> List.of();
        };
    }

    public boolean isFigure() {
        return switch (column.type()) {
            case NUMBER,
                    QUANTITY,
                    COUNT,
                    SHARE,
                    WEIGHT,
                    DAYS,
                    HOURS,
                    MINUTES,
                    MONEY,
                    DATE,
                    FLAG,
                    WEEKDAYS ->
                    true;
            case TERM -> !KINDS.contains(String.valueOf(column.of()));
            case TEXT,
                    END_DATE,
                    ID,
                    LIST,
                    CORPORATE_NUMBER,
                    LEI,
                    COUNTRY,
                    COUNTRIES,
                    CURRENCY,
                    TERMS,
                    REFERENCE,
                    REFERENCES ->
                    false;
        };
    }

    /// Reads a cell.
    public CellValue read(String raw, Lang lang, Currency currency) {
        String clean = CellText.clean(raw);
        String narrow = CellText.narrow(raw);
        if (CellText.isFormulaError(clean)) {
            return bad(Finding.unreadable(clean, column.type()));
        }
        boolean word = column.type() == ColumnType.TERM && known(narrow);
        if (!word && CellText.saysUnknown(clean)) {
            return new CellValue.Empty();
        }
        return switch (column.type()) {
            case SHARE -> number(NumberCell.share(narrow, null));
            case NUMBER -> number(NumberCell.number(narrow, column.type()));
            case WEIGHT -> number(DayWeight.parse(narrow));
            case QUANTITY -> number(NumberCell.whole(narrow, column.type()));
            case COUNT -> number(NumberCell.count(narrow));
            case DAYS -> time(narrow, "日", 1440);
            case HOURS -> time(narrow, "時間", 60);
            case MINUTES -> time(narrow, "分", 1);
            case MONEY ->
                    value(NumberCell.money(narrow, null, currency), each -> money(each, currency));
            case DATE -> value(DateCell.parse(narrow, false), Object::toString);
            case END_DATE -> value(DateCell.parse(narrow, true), Object::toString);
            case FLAG -> value(FlagCell.parse(narrow), each -> (each ? YES : NO).in(lang));
            case WEEKDAYS -> value(WeekdayCell.parse(narrow), each -> days(each, lang));
            case COUNTRY -> value(CountryCell.parse(narrow), Function.identity());
            case TERM -> value(words().parse(narrow), each -> written(each, lang));
            case TERMS -> terms(clean, lang);
            case LIST -> text(String.join(";", ListCell.split(clean)));
            case TEXT, ID, CORPORATE_NUMBER, LEI, COUNTRIES, CURRENCY, REFERENCE, REFERENCES ->
                    text(clean);
        };
    }

    private boolean known(String narrow) {
        return words().words().stream()
                .anyMatch(each ->
                        each.label().ja().equals(narrow) || each.label().en().equals(narrow));
    }

    private Vocabulary<?> words() {
        return Vocabulary.named(String.valueOf(column.of()));
    }

    private CellValue terms(String clean, Lang lang) {
        List<String> texts = new ArrayList<>();
        for (String part : ListCell.split(clean)) {
            switch (words().parse(part)) {
                case Parsed.Known<? extends Term>(Term word, Finding doubt) ->
                        texts.add(written(word, lang));
                case Parsed.Unknown<? extends Term> unknown -> {}
                case Parsed.Bad<? extends Term>(Finding finding) -> {
                    return bad(finding);
                }
            }
        }
        return text(String.join(";", texts));
    }

    private static String written(Term word, Lang lang) {
        return lang == Lang.JA ? word.label().ja() : word.id();
    }

    private static CellValue text(String clean) {
        if (clean.length() > MAX_TEXT_CHARS) {
            return bad(
                    Finding.of(
                            "text-too-long",
                            "文字数が上限(" + MAX_TEXT_CHARS + "文字)を超えています。",
                            "The text is longer than " + MAX_TEXT_CHARS + " characters.",
                            "要点だけを入力してください。",
                            "Write the main points only."));
        }
        return clean.isEmpty() ? new CellValue.Empty() : new CellValue.Known(clean, null);
    }

    private CellValue time(String narrow, String own, int minutes) {
        return value(
                NumberCell.minutes(narrow, null, own, column.type()),
                each -> plain(each.divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL64)));
    }

    private static CellValue number(Parsed<? extends Number> parsed) {
        return value(parsed, each -> plain(new BigDecimal(each.toString())));
    }

    private static String plain(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    private static String money(Money money, Currency currency) {
        String amount = money.amount().toPlainString();
        return money.currency().equals(currency)
                ? amount
                : amount + " " + money.currency().getCurrencyCode();
    }

    private static String days(Set<DayOfWeek> days, Lang lang) {
        Locale locale = lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH;
        return String.join(
                ";",
                new TreeSet<>(days)
                        .stream().map(day -> day.getDisplayName(TextStyle.SHORT, locale)).toList());
    }

    private static <T> CellValue value(Parsed<T> parsed, Function<? super T, String> form) {
        return switch (parsed) {
            case Parsed.Known<T>(T known, Finding doubt) ->
                    new CellValue.Known(form.apply(known), doubt == null ? null : doubt.message());
            case Parsed.Unknown<T> unknown -> new CellValue.Empty();
            case Parsed.Bad<T>(Finding finding) -> bad(finding);
        };
    }

    private static CellValue bad(Finding finding) {
        return new CellValue.Unreadable(finding.code(), finding.message(), finding.remedy());
    }
}
