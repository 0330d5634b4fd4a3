package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.EventLoss;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.loss.api.LossSummary;
import dev.hakyu.model.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The loss of one incident as a range, before and after insurance, and what it is made of.
public final class LossLines {
    private LossLines() {}

    public static Losses of(
            EventLoss loss, String currency, Optional<InsurancePolicy> policy, Text horizon) {
        double low = quantile(loss.gross(), 0.05);
        double middle = quantile(loss.gross(), 0.5);
        double high = quantile(loss.gross(), 0.95);
        double netMiddle = quantile(loss.net(), 0.5);
        Text figures = figures(low, middle, high, policy.isPresent() ? netMiddle : null, currency);
        return new Losses(
                currency,
                low,
                middle,
                high,
                quantile(loss.net(), 0.05),
                netMiddle,
                quantile(loss.net(), 0.95),
                new Text(
                        "損失は %sです。".formatted(figures.ja()),
                        "The loss is %s.".formatted(figures.en())),
                new Text(
                        "%sに当社の拠点で失う付加価値(固定費と利益)を%,d回の試行で合計した値の、下位5%%から上位5%%まで。後から挽回する生産、調査・復旧の費用、賠償は含みません。%s"
                                .formatted(horizon.ja(), loss.runs(), terms(policy, currency).ja()),
                        "Value added (fixed cost and profit) that our sites lose %s, over %,d runs, from the lowest to the highest 5 %%. Output made up later, response and recovery costs and damages are not included. %s"
                                .formatted(
                                        horizon.en(), loss.runs(), terms(policy, currency).en())));
    }

    /// `9.4億〜34億円(中央値 18億円、保険適用後 8.1億円)`.
    ///
    /// @param net median after insurance, or null when none applies
    private static Text figures(
            double low, double middle, double high, @Nullable Double net, String currency) {
        Text range = Wording.amounts(low, high, currency);
        Text median = Wording.amount(middle, currency);
        Text after =
                net == null
                        ? new Text("、保険は未登録または適用外です", "; no insurance applies")
                        : new Text(
                                "、保険適用後 " + Wording.amount(net, currency).ja(),
                                "; " + Wording.amount(net, currency).en() + " after insurance");
        if (isOne(low, high, currency)) {
            return new Text(
                    "約%s(%s)".formatted(median.ja(), after.ja().substring(1)),
                    "about %s (%s)".formatted(median.en(), after.en().substring(2)));
        }
        return new Text(
                "%s(中央値 %s%s)".formatted(range.ja(), median.ja(), after.ja()),
                "%s (median %s%s)".formatted(range.en(), median.en(), after.en()));
    }

    /// Whether a reader sees the same amount at both ends.
    private static boolean isOne(double low, double high, String currency) {
        return Wording.amount(low, currency).equals(Wording.amount(high, currency));
    }

    /// Range and median before insurance, as short as a headline needs them.
    static Text gross(Losses losses) {
        Text range = Wording.amounts(losses.grossP5(), losses.grossP95(), losses.currency());
        Text median = Wording.amount(losses.grossP50(), losses.currency());
        if (isOne(losses.grossP5(), losses.grossP95(), losses.currency())) {
            return new Text("約" + median.ja(), "about " + median.en());
        }
        return new Text(
                "%s(中央値 %s)".formatted(range.ja(), median.ja()),
                "%s (median %s)".formatted(range.en(), median.en()));
    }

    private static Text terms(Optional<InsurancePolicy> policy, String currency) {
        if (policy.isEmpty()) {
            return new Text("保険: 計算に使える契約がありません。", "Insurance: no policy that could be computed.");
        }
        InsurancePolicy terms = policy.get();
        double limit = terms.layers().getFirst().limit();
        double waiting = terms.waiting().waitingHours();
        Text capped =
                Double.isInfinite(limit)
                        ? new Text("限度額なし", "no limit")
                        : new Text(
                                "支払限度 " + Wording.amount(limit, currency).ja(),
                                "limit " + Wording.amount(limit, currency).en());
        return new Text(
                "保険: 待機 %s、免責後 %s を支払い、%s。"
                        .formatted(
                                Wording.duration(waiting).ja(),
                                Wording.share(terms.layers().getFirst().share()).ja(),
                                capped.ja()),
                "Insurance: waits %s, pays %s above the deductible, %s."
                        .formatted(
                                Wording.duration(waiting).en(),
                                Wording.share(terms.layers().getFirst().share()).en(),
                                capped.en()));
    }

    private static double quantile(LossSummary summary, double probability) {
        return summary.findQuantile(probability)
                .map(Bracket::value)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the loss summary has no quantile at " + probability));
    }
}
