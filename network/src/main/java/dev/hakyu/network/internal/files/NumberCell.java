package dev.hakyu.network.internal.files;

import dev.hakyu.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads numbers with their units. A number without a unit takes the one of the column's header.
public final class NumberCell {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, String> SHARE_UNITS =
            Map.of("", "1", "%", "0.01", "パーセント", "0.01", "percent", "0.01", "割", "0.1");
    private static final Map<String, BigDecimal> MINUTES = minutes();
    private static final Map<String, BigDecimal> MONEY_WORDS =
            Map.of(
                    "k", new BigDecimal("1e3"),
                    "thousand", new BigDecimal("1e3"),
                    "m", new BigDecimal("1e6"),
                    "mn", new BigDecimal("1e6"),
                    "million", new BigDecimal("1e6"),
                    "bn", new BigDecimal("1e9"),
                    "billion", new BigDecimal("1e9"));

    private NumberCell() {}

    /// A share of 0 to 1, written as `0.6`, `60%` or `6割`.
    public static Parsed<Double> share(String narrow, @Nullable String unit) {
        Optional<Quantity> read = quantity(narrow, unit);
        String factor = read.map(q -> SHARE_UNITS.get(q.unit())).orElse(null);
        if (read.isEmpty() || factor == null) {
            return Parsed.bad(Finding.unreadable(narrow, ColumnType.SHARE));
        }
        BigDecimal share = read.get().value().multiply(new BigDecimal(factor));
        if (share.signum() < 0) {
            return Parsed.bad(negative(narrow));
        }
        if (share.compareTo(BigDecimal.ONE) > 0) {
            return Parsed.bad(overOne(narrow, share));
        }
        return Parsed.known(share.doubleValue());
    }

    /// A plain number of 0 or more; a unit after it is accepted and not interpreted.
    public static Parsed<Double> number(String narrow, ColumnType type) {
        Optional<Quantity> read = Quantity.parse(narrow);
        if (read.isEmpty()) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        if (read.get().value().signum() < 0) {
            return Parsed.bad(negative(narrow));
        }
        return Parsed.known(read.get().value().doubleValue());
    }

    /// A time in minutes.
    ///
    /// @param own unit of a bare number: `日`, `時間` or `分`
    public static Parsed<BigDecimal> minutes(
            String narrow, @Nullable String unit, String own, ColumnType type) {
        Optional<Quantity> read = quantity(narrow, unit);
        if (read.isEmpty()) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        Quantity found = read.get();
        String word = found.unit().isEmpty() ? own : timeUnit(found.unit());
        BigDecimal factor = MINUTES.get(word);
        if (factor == null) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        if (found.value().signum() < 0) {
            return Parsed.bad(negative(narrow));
        }
        return Parsed.known(found.value().multiply(factor));
    }

    /// An amount; the currency is the one written, else the given one.
    public static Parsed<Money> money(String narrow, @Nullable String unit, Currency currency) {
        Optional<Quantity> read = quantity(narrow, unit);
        if (read.isEmpty()) {
            return Parsed.bad(Finding.unreadable(narrow, ColumnType.MONEY));
        }
        BigDecimal amount = read.get().value();
        Currency own = currency;
        for (String word : moneyWords(read.get().unit())) {
            BigDecimal scale = MONEY_WORDS.get(word);
            Optional<Currency> named = CurrencyCell.find(word);
            if (scale != null) {
                amount = amount.multiply(scale);
            } else if (named.isPresent()) {
                own = named.get();
            } else {
                return Parsed.bad(Finding.unreadable(narrow, ColumnType.MONEY));
            }
        }
        return Parsed.known(new Money(amount, own));
    }

    /// A whole number, such as `12`, `一次`, `2直`, `3交代`, `1,200名`.
    public static Parsed<Integer> count(String narrow) {
        String digits = KanjiDigit.replace(narrow);
        String lower = digits.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("tier")) {
            digits = digits.substring(4).strip();
        } else if (lower.startsWith("t") || digits.startsWith("第")) {
            digits = digits.substring(1).strip();
        }
        Parsed<Long> whole = whole(digits, ColumnType.COUNT);
        return switch (whole) {
            case Parsed.Known<Long>(Long value, Finding doubt)
                    when value >= 1 && value <= Integer.MAX_VALUE ->
                    new Parsed.Known<>(value.intValue(), doubt);
            case Parsed.Known<Long> known ->
                    Parsed.bad(Finding.unreadable(narrow, ColumnType.COUNT));
            case Parsed.Unknown<Long>(Finding doubt) -> new Parsed.Unknown<>(doubt);
            case Parsed.Bad<Long>(Finding finding) -> Parsed.bad(finding);
        };
    }

    /// A whole number of 0 or more.
    public static Parsed<Long> whole(String narrow, ColumnType type) {
        Optional<Quantity> read = Quantity.parse(narrow);
        if (read.isEmpty()) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        BigDecimal value = read.get().value();
        if (value.signum() < 0) {
            return Parsed.bad(negative(narrow));
        }
        if (value.stripTrailingZeros().scale() > 0 || value.precision() > 18) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        return Parsed.known(value.longValue());
    }

    private static Optional<Quantity> quantity(String narrow, @Nullable String unit) {
        Optional<Quantity> read = Quantity.parse(narrow);
        if (unit == null || read.isEmpty() || !read.get().unit().isEmpty()) {
            return read;
        }
        String base = unit.endsWith("/日") ? unit.substring(0, unit.length() - 2) : unit;
        Optional<Quantity> one = Quantity.parse("1" + base);
        return one.map(u -> new Quantity(read.get().value().multiply(u.value()), u.unit()));
    }

    private static String timeUnit(String unit) {
        for (String ending : new String[] {"間分", "分", "間"}) {
            String bare = unit.substring(0, Math.max(0, unit.length() - ending.length()));
            if (unit.endsWith(ending) && MINUTES.containsKey(bare) && !MINUTES.containsKey(unit)) {
                return bare;
            }
        }
        return unit;
    }

    private static java.util.List<String> moneyWords(String unit) {
        java.util.List<String> words = new java.util.ArrayList<>();
        for (String word : unit.replace("/日", "").replace("/day", "").split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Finding negative(String value) {
        return Finding.of(
                "negative",
                "値「" + Shown.value(value) + "」は負の数です。",
                "The value '" + Shown.value(value) + "' is negative.",
                "0以上の数を入力するか、不明なら空欄にしてください。",
                "Write 0 or more, or leave it empty when unknown.");
    }

    private static Finding overOne(String value, BigDecimal share) {
        String percent = share.multiply(HUNDRED).round(new MathContext(6)).toPlainString();
        return Finding.of(
                "share-over-one",
                "比率「" + Shown.value(value) + "」は 1(100%)を超えています(" + percent + "%)。",
                "The share '"
                        + Shown.value(value)
                        + "' is over 1 (100 %): it is "
                        + percent
                        + " %.",
                "0〜1 の数で入力するか、% を付けてください(例: 0.6 または 60%)。",
                "Write 0 to 1, or put a % behind it (0.6 or 60%).");
    }

    private static Map<String, BigDecimal> minutes() {
        Map<String, BigDecimal> units = new java.util.HashMap<>();
        put(units, 1, "分", "min", "mins", "minute", "minutes");
        put(units, 60, "時間", "h", "hr", "hrs", "hour", "hours", "時");
        put(units, 1440, "日", "営業日", "稼働日", "d", "day", "days");
        put(units, 10080, "週", "週間", "w", "week", "weeks");
        return Map.copyOf(units);
    }

    private static void put(Map<String, BigDecimal> units, int minutes, String... words) {
        for (String word : words) {
            units.put(word, BigDecimal.valueOf(minutes));
        }
    }
}
