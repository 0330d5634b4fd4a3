package dev.hakyu.network.internal.files;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row to be written: texts by column, in the form that reads back to the same values.
final class CsvRow {
    private final Lang lang;
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final List<MoneyCell> amounts = new ArrayList<>();

    private record MoneyCell(String column, Money money) {}

    CsvRow(Lang lang) {
        this.lang = lang;
    }

    /// The row as it is written.
    TextRow text() {
        settleAmounts();
        return new TextRow(cells, extras);
    }

    CsvRow text(String column, @Nullable String value) {
        if (value != null) {
            cells.put(column, CellText.escape(value));
        }
        return this;
    }

    CsvRow id(String column, @Nullable Object id) {
        return text(column, id == null ? null : id.toString());
    }

    CsvRow list(String column, List<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(each.toString()));
        return text(column, texts.isEmpty() ? null : String.join(";", texts));
    }

    CsvRow number(String column, @Nullable Number value) {
        if (value != null) {
            cells.put(column, plain(value));
        }
        return this;
    }

    CsvRow flag(String column, @Nullable Boolean value) {
        if (value != null) {
            boolean ja = lang == Lang.JA;
            cells.put(column, value ? (ja ? "有" : "yes") : ja ? "無" : "no");
        }
        return this;
    }

    CsvRow date(String column, @Nullable LocalDate value) {
        return text(column, value == null ? null : value.toString());
    }

    CsvRow term(String column, @Nullable Term value) {
        return text(column, value == null ? null : word(value));
    }

    CsvRow terms(String column, List<? extends Term> values) {
        return list(column, values.stream().map(this::word).toList());
    }

    CsvRow money(String column, @Nullable Money value) {
        if (value != null) {
            amounts.add(new MoneyCell(column, value));
        }
        return this;
    }

    CsvRow extras(Map<String, String> values) {
        values.forEach((header, value) -> extras.put(header, CellText.escape(value)));
        return this;
    }

    /// Source, day and note. A basis that no source tells is written as the source.
    CsvRow origin(Origin origin) {
        String source = origin.source();
        if (source == null && origin.basis() != Basis.UNKNOWN) {
            source = origin.basis().label().in(lang);
        }
        return text("source", source).date("as_of", origin.asOf()).text("note", origin.note());
    }

    private String word(Term term) {
        return lang == Lang.JA ? term.label().ja() : term.id();
    }

    /// The currency of the first amount goes to the column `currency`; another one beside its
    /// amount.
    private void settleAmounts() {
        if (amounts.isEmpty()) {
            return;
        }
        Currency own = amounts.getFirst().money().currency();
        cells.put("currency", own.getCurrencyCode());
        for (MoneyCell each : amounts) {
            String amount = each.money().amount().toPlainString();
            boolean same = each.money().currency().equals(own);
            cells.put(
                    each.column(),
                    same ? amount : amount + " " + each.money().currency().getCurrencyCode());
        }
        amounts.clear();
    }

    private static String plain(Number value) {
        if (value instanceof Double number) {
            BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
        }
        return value.toString();
    }
}
