package dev.hakyu.reader.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import java.util.List;
import java.util.Objects;

/// What a text tells of deliveries while something stands still.
final class ToldDeliveries {
    private ToldDeliveries() {}

    static List<Double> shares(String text) {
        return outages(text).stream()
                .map(Assertion.Outage::remainingShare)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> lastDeliveries(String text) {
        return outages(text).stream()
                .map(Assertion.Outage::lastDelivery)
                .filter(Objects::nonNull)
                .map(PartialDate::toString)
                .toList();
    }

    static List<String> starts(String text) {
        return outages(text).stream()
                .map(Assertion.Outage::start)
                .filter(Objects::nonNull)
                .map(PartialDate::toString)
                .toList();
    }

    static List<Assertion.Outage> outages(String text) {
        return SmallArticles.stated(text, Assertion.Outage.class);
    }

    /// A notice of 10 November 2026 on a stop of the day before.
    static String notice(String said) {
        return """
        サイバー攻撃による生産への影響について(第2報)
        2026年11月10日
        アサギリ金型株式会社
        当社は11月9日にランサムウェアによる被害を受け、本社工場の生産を停止しております。
        """
                + said;
    }

    /// A press report of 10 November 2026, a Tuesday.
    static String report(String said) {
        return """
        Hallam Tools halts plant after ransomware attack
        November 10, 2026
        Regional News
        Hallam Tools Ltd. said it had stopped production at its main plant on Monday after a ransomware attack.
        """
                + said;
    }
}
