package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stop that came of a fault.
class FaultTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因はストレージ機器の故障で、不正アクセスによるものではございません。",
                "ネットワーク機器の不具合によるもので、サイバー攻撃によるものではありません。",
                "本件はシステムの更新作業のミスに起因しており、サイバー攻撃ではないことを確認しております。",
                "原因は電源設備の故障であり、外部からの攻撃ではございません。"
            })
    void shouldReadAStopThatWasNoAttack(String said) {
        Incident incident = only(notice(said));

        assertThat(incident.status()).isEqualTo(IncidentStatus.CONFIRMED);
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage()).isNotNull();
        assertThat(noAttack(incident)).containsExactly(Modality.ASSERTED);
    }

    @Test
    void shouldReadWhenWhatStoodStillRunsAgain() {
        Incident incident =
                only(
                        """
                        【復旧】受発注サービスの復旧について
                        2026年5月20日 15時
                        ミズホシ通信株式会社
                        5月19日8時20分ごろから発生しておりましたミズホシEDIの障害は、5月20日13時45分に復旧いたしました。原因は記憶装置の故障で、不正アクセスによるものではございません。
                        """);

        Resolved<Assertion.Outage> outage = incident.outage();
        assertThat(outage).isNotNull();
        assertThat(outage.value().start()).hasToString("2026-05-19T08:20");
        assertThat(outage.value().end()).hasToString("2026-05-20T13:45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ストレージ機器の障害が原因と見ており、不正アクセスの形跡は現在のところ確認されておりません。",
                "ネットワーク機器の故障によるものとみて、調査を続けております。"
            })
    void shouldReadASupposedFaultAsPossible(String said) {
        Incident incident = only(notice(said));

        assertThat(incident.attacks()).isEmpty();
        assertThat(noAttack(incident)).containsExactly(Modality.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "システム障害の原因はランサムウェアによる攻撃であることが判明いたしました。",
                "当社のサーバーがランサムウェアに感染し、ネットワーク機器の障害が発生しております。"
            })
    void shouldNotTakeAnAttackForAFault(String said) {
        Incident incident = only(notice(said));

        assertThat(incident.attacks()).extracting(Resolved::value).contains(AttackKind.RANSOMWARE);
        assertThat(noAttack(incident)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The outage was caused by a hardware failure, not a cyberattack.",
                "The outage was due to a storage fault and was not caused by unauthorised access."
            })
    void shouldReadAnEnglishNotice(String said) {
        Incident incident =
                only(
                        """
                        Service outage update
                        May 20, 2026
                        Hallam Data Ltd.
                        We apologise that our EDI service has been unavailable since 8 a.m. on May 19.
                        """
                                + said);

        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage()).isNotNull();
        assertThat(noAttack(incident)).containsExactly(Modality.ASSERTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The disruption was caused by a storage hardware failure and not by a cyberattack.",
                "We have confirmed that the cause was a failed disk array, not an attack.",
                "This was caused by a power failure at our data centre, and was not the result of unauthorised access.",
                "The cause was a faulty network switch; there was no cyberattack.",
                "It was due to a software error. There is no indication of a cyberattack.",
                "A failed storage controller caused the disruption. No cyberattack or unauthorised access was involved."
            })
    void shouldReadWhatAHouseSaysOfItsOwnFaultInEnglish(String said) {
        Incident incident =
                only(
                        """
                        EDI service restored
                        May 20, 2026
                        Hallam Data Ltd.
                        We apologise for the interruption of our EDI service, which has been unavailable since 8:20 a.m. on May 19. Service was restored at 1:45 p.m. on May 20.
                        """
                                + said);

        assertThat(incident.status()).isEqualTo(IncidentStatus.CONFIRMED);
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.victim().value().name()).startsWith("Hallam Data");
        assertThat(noAttack(incident)).containsExactly(Modality.ASSERTED);
        assertThat(incident.outage()).isNotNull();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T08:20");
        assertThat(incident.outage().value().end()).hasToString("2026-05-20T13:45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The disruption was caused by ransomware, not by a hardware failure as we first believed.",
                "This was caused by a cyberattack and not by a storage failure.",
                "Our servers were encrypted by ransomware. The power failure on Monday was not the cause."
            })
    void shouldNotTakeAnAttackForAFaultInEnglish(String said) {
        Incident incident =
                only(
                        """
                        Service outage
                        May 20, 2026
                        Hallam Data Ltd.
                        We apologise that our EDI service has been unavailable since 8:20 a.m. on May 19.
                        """
                                + said);

        assertThat(noAttack(incident)).isEmpty();
    }

    @Test
    void shouldLetTheVictimRefuteWhatPapersSupposed() {
        String paper =
                """
                ミズホシ通信にサイバー攻撃か EDIが停止
                2026年5月19日 産業新聞
                ミズホシ通信株式会社のEDIサービスが19日、停止した。ランサムウェア攻撃を受けたとみられる。
                """;
        List<Reading> readings = new ArrayList<>();
        readings.add(read(paper));
        readings.add(read(notice("原因はストレージ機器の故障で、サイバー攻撃によるものではございません。")));

        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().attacks()).isEmpty();
        assertThat(incidents.getFirst().status()).isEqualTo(IncidentStatus.CONFIRMED);
    }

    private static String notice(String said) {
        return """
        受発注サービスの停止について
        2026年5月20日
        ミズホシ通信株式会社
        5月19日8時20分ごろから、当社のEDIサービスを停止しております。
        """
                + said;
    }

    private static List<Modality> noAttack(Incident incident) {
        return incident.statements().stream()
                .filter(each -> each.what() instanceof Assertion.NoAttack)
                .filter(each -> each.certainty() != Certainty.DENIED)
                .map(each -> each.modality())
                .toList();
    }

    private static Incident only(String text) {
        List<Incident> incidents = Dossiers.assemble(List.of(read(text)));
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Reading read(String text) {
        return READER.read(OpenedReports.report("notice.txt", text));
    }
}
