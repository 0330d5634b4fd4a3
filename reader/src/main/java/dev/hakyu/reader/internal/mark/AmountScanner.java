package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.Money;
import dev.hakyu.model.incident.CountQualifier;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds amounts of money: 7,000億円, 19億ポンド, $22 million, 1.9 billion pounds, US$5m.
final class AmountScanner {
    private static final String[][] BEFORE = {
        {"US$", "USD"},
        {"A$", "AUD"},
        {"C$", "CAD"},
        {"S$", "SGD"},
        {"NT$", "TWD"},
        {"HK$", "HKD"},
        {"NZ$", "NZD"},
        {"$", "USD"},
        {"€", "EUR"},
        {"£", "GBP"},
        {"¥", "JPY"},
        {"₩", "KRW"},
        {"USD ", "USD"},
        {"EUR ", "EUR"},
        {"GBP ", "GBP"},
        {"JPY ", "JPY"},
        {"SEK ", "SEK"},
        {"NOK ", "NOK"},
        {"DKK ", "DKK"},
        {"CHF ", "CHF"},
        {"INR ", "INR"},
        {"Rs ", "INR"},
    };
    private static final String[][] AFTER = {
        {"円", "JPY"},
        {"米ドル", "USD"},
        {"豪ドル", "AUD"},
        {"カナダドル", "CAD"},
        {"ドル", "USD"},
        {"ユーロ", "EUR"},
        {"英ポンド", "GBP"},
        {"ポンド", "GBP"},
        {"ウォン", "KRW"},
        {"人民元", "CNY"},
        {"元", "CNY"},
        {"台湾ドル", "TWD"},
        {"香港ドル", "HKD"},
        {"スイスフラン", "CHF"},
        {" Australian dollars", "AUD"},
        {" Canadian dollars", "CAD"},
        {" US dollars", "USD"},
        {" U.S. dollars", "USD"},
        {" dollars", "USD"},
        {" euros", "EUR"},
        {" euro", "EUR"},
        {" pounds", "GBP"},
        {" yen", "JPY"},
        {" won", "KRW"},
        {" yuan", "CNY"},
        {" kroner", "NOK"},
        {" kronor", "SEK"},
        {" crowns", "NOK"},
        {" rupees", "INR"},
        {" USD", "USD"},
        {" EUR", "EUR"},
        {" Swiss francs", "CHF"},
    };

    private AmountScanner() {}

    static List<Amount> scan(String text) {
        List<Amount> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Figures.Figure figure = Figures.isDigit(text.charAt(at)) ? Figures.at(text, at) : null;
            if (figure == null) {
                at++;
                continue;
            }
            Amount amount = amount(text, at, figure);
            if (amount != null && figure.value().signum() > 0) {
                found.add(amount);
            }
            at = Math.max(at + 1, figure.end());
        }
        return List.copyOf(found);
    }

    private static @Nullable Amount amount(String text, int start, Figures.Figure figure) {
        for (String[] sign : BEFORE) {
            int from = start - sign[0].length();
            if (from >= 0 && text.startsWith(sign[0], from)) {
                return of(text, from, start, figure, figure.end(), sign[1]);
            }
        }
        int after = Qualifiers.skipTrailing(text, figure.end());
        for (String[] unit : AFTER) {
            if (text.startsWith(unit[0], after)) {
                int end = after + unit[0].length();
                return of(text, start, start, figure, end, unit[1]);
            }
        }
        return null;
    }

    private static Amount of(
            String text, int from, int digits, Figures.Figure figure, int end, String currency) {
        CountQualifier qualifier =
                Qualifiers.of(text, from == digits ? digits : from, figure.end(), end, end);
        Money money = new Money(figure.value(), Currency.getInstance(currency));
        return new Amount(Qualifiers.leadingStart(text, from), end, money, qualifier);
    }
}
