package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.CyberInsurance;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.CurrencyCell;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one policy of `insurance`.
final class InsuranceYaml {
    private static final int MAX_REINSTATEMENTS = 100;

    private InsuranceYaml() {}

    static CyberInsurance read(YamlCursor policy, Currency usual) {
        Currency named = policy.read("currency", CurrencyCell::parse);
        Currency currency = named == null ? usual : named;
        YamlCursor period = policy.child("period");
        LocalDate from = period == null ? null : period.date("from", false);
        LocalDate to = period == null ? null : period.date("to", true);
        if (period != null) {
            period.requireKnownKeys();
        }
        Long reinstatements =
                policy.read("reinstatements", v -> Range.parse(v, 0, MAX_REINSTATEMENTS));
        CyberInsurance read =
                new CyberInsurance(
                        policy.text("name"),
                        from,
                        to,
                        time(policy, "waiting_period_hours", "時間", 60, ColumnType.HOURS),
                        time(policy, "longest_paid_days", "日", 1440, ColumnType.DAYS),
                        amount(policy, "deductible", currency, true),
                        policy.share("coinsurance"),
                        amount(policy, "limit_per_occurrence", currency, false),
                        amount(policy, "annual_deductible", currency, true),
                        amount(policy, "annual_aggregate", currency, false),
                        reinstatements == null ? null : (Integer) reinstatements.intValue(),
                        sublimits(policy, currency));
        policy.requireKnownKeys();
        return read;
    }

    private static Map<String, Money> sublimits(YamlCursor policy, Currency currency) {
        Map<String, Money> limits = new LinkedHashMap<>();
        YamlCursor each = policy.child("sublimits");
        if (each != null) {
            for (String key : each.keys()) {
                Money limit = amount(each, key, currency, false);
                if (limit != null) {
                    limits.put(key, limit);
                }
            }
        }
        return limits;
    }

    private static @Nullable Double time(
            YamlCursor policy, String key, String own, int minutes, ColumnType type) {
        BigDecimal read = policy.read(key, v -> NumberCell.minutes(v, null, own, type));
        return read == null
                ? null
                : (Double)
                        read.divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL64)
                                .doubleValue();
    }

    private static @Nullable Money amount(
            YamlCursor policy, String key, Currency currency, boolean mayBeZero) {
        return policy.read(
                key,
                value ->
                        switch (NumberCell.money(value, null, currency)) {
                            case Parsed.Known<Money>(Money money, Finding doubt)
                                    when money.amount().signum() < 0
                                            || (!mayBeZero && money.amount().signum() == 0) ->
                                    Parsed.bad(notPositive(mayBeZero));
                            case Parsed<Money> read -> read;
                        });
    }

    private static Finding notPositive(boolean mayBeZero) {
        return new Finding(
                "negative",
                new Text("金額が範囲外です。", "The amount is out of range."),
                mayBeZero
                        ? new Text("0以上の金額を書いてください。", "Write an amount of 0 or more.")
                        : new Text(
                                "0より大きい金額を書いてください。なければ行を消してください。",
                                "Write an amount above 0, or delete the line."));
    }
}
