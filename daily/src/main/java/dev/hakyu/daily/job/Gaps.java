package dev.hakyu.daily.job;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Deliveries;
import dev.hakyu.store.api.Delivery;
import dev.hakyu.store.api.DeliveryState;
import dev.hakyu.store.api.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a brief must say that it does not see: sources that failed, and messages of earlier briefs
/// that did not arrive for sure.
final class Gaps {
    private static final int MOST_NAMED = 5;

    private Gaps() {}

    /// The sources that failed, or were broken off, when they were last asked.
    static List<Source> failing(List<Source> sources, Map<SourceId, SourceState> states) {
        return sources.stream()
                .filter(source -> {
                    SourceState state = states.get(source.id());
                    return state != null
                            && (state.failuresInARow() > 0 || state.lastError() != null);
                })
                .toList();
    }

    static List<Text> ofSources(List<Source> failing, Map<SourceId, SourceState> states) {
        if (failing.isEmpty()) {
            return List.of();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Source source : failing.subList(0, Math.min(MOST_NAMED, failing.size()))) {
            SourceState state = states.get(source.id());
            Text why = state == null ? null : state.lastError();
            ja.add(source.name() + (why == null ? "" : ": " + bare(why.ja())));
            en.add(source.name() + (why == null ? "" : ": " + bare(why.en())));
        }
        boolean more = failing.size() > MOST_NAMED;
        return List.of(
                new Text(
                        "取得できなかった情報源 %d件(%s%s)"
                                .formatted(failing.size(), String.join("、", ja), more ? "ほか" : ""),
                        "%d sources could not be fetched (%s%s)"
                                .formatted(
                                        failing.size(),
                                        String.join("; ", en),
                                        more ? " and others" : "")));
    }

    /// Messages that were refused, postponed or left in doubt: those of the last day, and of the
    /// roundup that was made since.
    static List<Text> ofDeliveries(Store store, BriefEntry lastDay) {
        List<Text> lines = new ArrayList<>();
        for (BriefEntry entry : store.briefs().all()) {
            boolean since = entry.asOf().isAfter(lastDay.asOf());
            if (entry.period().equals(lastDay.period()) || (entry.period().isWeek() && since)) {
                lines.addAll(ofPeriod(store.deliveries(), entry.period()));
            }
        }
        return lines;
    }

    private static List<Text> ofPeriod(Deliveries deliveries, BriefPeriod period) {
        String ja = period + (period.isWeek() ? "の週のまとめ" : "の要約");
        String en = (period.isWeek() ? "roundup of " : "brief of ") + period;
        List<Text> lines = new ArrayList<>();
        for (Delivery delivery : deliveries.of(period.value())) {
            String to = delivery.key().channel() + " " + delivery.key().recipient();
            if (delivery.state() == DeliveryState.FAILED) {
                lines.add(
                        new Text(
                                "%sは %s に届いていません(%s)".formatted(ja, to, delivery.detail()),
                                "The %s did not reach %s (%s)"
                                        .formatted(en, to, delivery.detail())));
            } else if (delivery.state() == DeliveryState.CLAIMED) {
                lines.add(
                        new Text(
                                "%sが %s に届いたか確認できていません(送信中に中断)".formatted(ja, to),
                                "Whether the %s reached %s is not known (sending broke off)"
                                        .formatted(en, to)));
            }
        }
        return lines;
    }

    private static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
