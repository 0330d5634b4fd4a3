package dev.hakyu.network.internal.files;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Currencies as people write them.
public final class CurrencyCell {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("円", "JPY"),
                    Map.entry("日本円", "JPY"),
                    Map.entry("yen", "JPY"),
                    Map.entry("¥", "JPY"),
                    Map.entry("ドル", "USD"),
                    Map.entry("米ドル", "USD"),
                    Map.entry("$", "USD"),
                    Map.entry("us$", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("dollars", "USD"),
                    Map.entry("ユーロ", "EUR"),
                    Map.entry("€", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("euros", "EUR"),
                    Map.entry("ポンド", "GBP"),
                    Map.entry("£", "GBP"),
                    Map.entry("元", "CNY"),
                    Map.entry("人民元", "CNY"),
                    Map.entry("ウォン", "KRW"),
                    Map.entry("バーツ", "THB"),
                    Map.entry("台湾ドル", "TWD"));
    private static final Map<String, Currency> BY_CODE = byCode();

    private CurrencyCell() {}

    /// The currency with this code, sign or name.
    public static Optional<Currency> find(String narrow) {
        String word = narrow.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                BY_CODE.get(WORDS.getOrDefault(word, word).toUpperCase(Locale.ROOT)));
    }

    /// The currency, or what is wrong with the word.
    public static Parsed<Currency> parse(String narrow) {
        return find(narrow)
                .<Parsed<Currency>>map(Parsed::known)
                .orElseGet(() -> Parsed.bad(Finding.unreadable(narrow, ColumnType.CURRENCY)));
    }

    private static Map<String, Currency> byCode() {
        Map<String, Currency> codes = new HashMap<>();
        Currency.getAvailableCurrencies().forEach(each -> codes.put(each.getCurrencyCode(), each));
        return Map.copyOf(codes);
    }
}
