package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Threshold;
import java.util.ArrayList;
import java.util.List;

/// A threshold as those read it who are told only of what reaches it.
final class ThresholdWords {
    private ThresholdWords() {}

    /// 止まる見込みが7日以内、損失の中央値が1億円超、または報告期限まで24時間以内.
    static Text of(Threshold threshold) {
        List<Text> parts = new ArrayList<>();
        Integer days = threshold.stopWithinDays();
        if (days != null) {
            parts.add(
                    new Text(
                            "止まる見込みが%,d日以内".formatted(days),
                            "a stop of ours within %,d %s"
                                    .formatted(days, days == 1 ? "day" : "days")));
        }
        Money loss = threshold.lossOver();
        if (loss != null) {
            Text amount =
                    FigureWords.amount(
                            loss.amount().doubleValue(), loss.currency().getCurrencyCode());
            parts.add(
                    new Text(
                            "損失の中央値が%s超".formatted(amount.ja()),
                            "a median loss above %s".formatted(amount.en())));
        }
        Integer hours = threshold.clockWithinHours();
        if (hours != null) {
            parts.add(
                    new Text(
                            "報告期限まで%,d時間以内".formatted(hours),
                            "a report due within %,d %s"
                                    .formatted(hours, hours == 1 ? "hour" : "hours")));
        }
        return parts.isEmpty()
                ? new Text("関係する事案すべて", "every incident that concerns us")
                : joined(parts);
    }

    private static Text joined(List<Text> parts) {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i > 0 && i == parts.size() - 1;
            ja.append(i == 0 ? "" : last ? "、または" : "、").append(parts.get(i).ja());
            en.append(i == 0 ? "" : last ? " or " : ", ").append(parts.get(i).en());
        }
        return new Text(ja.toString(), en.toString());
    }
}
