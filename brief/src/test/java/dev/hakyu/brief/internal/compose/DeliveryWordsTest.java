package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What still comes while something stands still is told with the words that say it.
class DeliveryWordsTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 11);
    private static final String FIRST =
            """
            サイバー攻撃による生産への影響について
            2026年11月9日
            アサギリ金型株式会社
            当社は11月9日8時にランサムウェアによる被害を受け、本社工場の生産を停止いたしました。
            """;

    @Test
    void shouldTellTheShareBesideTheStop() {
        Incident incident = incident(FIRST, second("在庫からの出荷は通常の半分となります。"));

        assertThat(IncidentWords.kind(incident).ja()).endsWith("生産の停止(出荷は通常の約5割)");
        assertThat(IncidentWords.kind(incident).en())
                .endsWith("production stopped (deliveries at about 50 % of normal)");
        assertThat(incident.outage().value().start()).hasToString("2026-11-09T08:00");
        assertThat(told(incident))
                .extracting(each -> each.value().ja())
                .containsExactly("出荷は通常の約5割");
        assertThat(told(incident)).allMatch(each -> each.certainty() == Certainty.CONFIRMED);
        assertThat(told(incident).getFirst().basis().quote().text()).contains("通常の半分");
    }

    @Test
    void shouldCallNothingStoppedWhereAPartIsAllThatWasTold() {
        Incident incident = incident(FIRST.replace("本社工場の生産を停止いたしました", "当面の出荷は通常の3割程度となります"));

        assertThat(IncidentWords.kind(incident).ja()).endsWith("出荷は通常の約3割").doesNotContain("停止");
        assertThat(IncidentWords.kind(incident).en())
                .endsWith("deliveries at about 30 % of normal")
                .doesNotContain("stopped");
    }

    @Test
    void shouldTellTheLastDelivery() {
        Incident incident = incident(FIRST, second("12日の午前便までは通常の数をお届けいたします。"));

        assertThat(told(incident))
                .extracting(Resolved::value)
                .containsExactly(
                        new Text(
                                "11月12日(木)12時まで通常どおりの納入",
                                "deliveries as usual up to Thu 12 Nov, 12:00"));
    }

    @Test
    void shouldTakeDeliveriesAsUsualForNoStop() {
        Incident incident =
                incident(
                        FIRST.replace("本社工場の生産を停止いたしました", "現在、調査を進めております"),
                        second("12日までの納入には影響ございません。"));

        assertThat(incident.outage()).isNull();
        assertThat(told(incident)).isEmpty();
    }

    @Test
    void shouldTakeTheEndOfDeliveriesForAStop() {
        Incident incident =
                incident(
                        FIRST.replace("本社工場の生産を停止いたしました", "現在、調査を進めております"),
                        second("13日以降の出荷は見合わせます。"));

        assertThat(incident.outage().value().start()).hasToString("2026-11-13");
        assertThat(IncidentWords.kind(incident).ja()).endsWith("受発注・出荷の停止");
    }

    @Test
    void shouldTakeTheNewestShare() {
        Incident incident =
                incident(
                        FIRST,
                        second("在庫からの出荷は通常の半分となります。"),
                        second("在庫からの出荷は通常の3割となります。").replace("11月10日", "11月11日"));

        assertThat(incident.outage().value().remainingShare()).isEqualTo(0.3);
    }

    @Test
    void shouldForgetTheShareOnceAllOfTheSameStops() {
        Incident incident =
                incident(
                        FIRST,
                        second("生産は通常の半分となります。"),
                        second("11月11日から全工場の生産を停止いたしました。").replace("11月10日", "11月11日"));

        assertThat(incident.outage().value().remainingShare()).isNull();
        assertThat(told(incident)).isEmpty();
    }

    private static String second(String said) {
        return """
        サイバー攻撃による生産への影響について(第2報)
        2026年11月10日
        アサギリ金型株式会社
        当社は11月9日にランサムウェアによる被害を受けました。
        """
                + said;
    }

    private static List<Resolved<Text>> told(Incident incident) {
        return DeliveryWords.of(incident, TODAY);
    }

    private static Incident incident(String... texts) {
        List<dev.hakyu.model.incident.Reading> readings = new ArrayList<>();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Opened opened = ReportOpener.open("n" + readings.size() + ".txt", bytes);
            readings.add(READER.read(((Opened.Readable) opened).report()));
        }
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
