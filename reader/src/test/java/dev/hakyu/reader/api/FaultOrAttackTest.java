package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An attack is not taken for a fault, and a fault holds until somebody tells of an attack.
class FaultOrAttackTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "サイバー攻撃によるシステム障害により、受注・出荷を停止しております。",
                "サイバー攻撃によるシステム障害が発生し、生産を停止しております。原因は調査中です。",
                "システム障害により、受注・出荷を停止しております。",
                "社内ネットワークの障害により、受注と出荷を見合わせております。",
                "サーバーの障害が原因で、出荷を停止しております。",
                "外部からの攻撃によりサーバー機器の障害が発生し、これにより出荷を停止しております。",
                "サーバー機器の障害により出荷を停止しております。サイバー攻撃の可能性も含めて調査しております。",
                "ネットワーク機器の障害により出荷を停止しております。一部のファイルが暗号化されていることを確認しております。"
            })
    void shouldSupposeNoFaultWhereAnAttackMayBeTold(String said) {
        for (Incident incident : incidents(stopped("2026年5月20日", said))) {
            assertThat(incident.isFault()).isFalse();
            assertThat(incident.isSupposedFault()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A cyberattack caused a network outage; production is halted.",
                "Production is halted due to a network outage.",
                "Our plants are shut because of a cyber incident that caused a server failure.",
                "Production stopped after hackers caused a server failure at our data centre.",
                "Shipments are suspended due to a technical problem with our systems."
            })
    void shouldSupposeNoFaultInEnglishWhereAnAttackMayBeTold(String said) {
        for (Incident incident : incidents(english(said))) {
            assertThat(incident.isFault()).isFalse();
            assertThat(incident.isSupposedFault()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因は空調設備の故障とみて、復旧を進めております。",
                "電源装置の故障が原因と見ております。",
                "停電により出荷を停止しております。停電が原因のため、復電後に再開いたします。"
            })
    void shouldStillSupposeAFault(String said) {
        Incident incident = only(stopped("2026年5月20日", said));

        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.isSupposedFaultWithoutSigns()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Production is halted. We believe it was due to a power failure at our data centre.",
                "Production is halted. The stop was traced to a faulty switch and a router failure."
            })
    void shouldStillSupposeAFaultInEnglish(String said) {
        assertThat(only(english(said)).isSupposedFault()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ストレージ機器の障害が原因と見ており、不正アクセスの形跡は現在のところ確認されておりません。",
                "電源装置の故障が原因とみております。サイバー攻撃の痕跡は見つかっておりません。"
            })
    void shouldSeeThatNoSignWasFound(String said) {
        Incident incident = only(stopped("2026年5月20日", said));

        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.isSupposedFaultWithoutSigns()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "攻撃等によるものではないかとみて調査中です。",
                "サイバー攻撃ではないかとみて調査しております。",
                "不正アクセスによるものではないかと考えられ、調査しております。",
                "サイバー攻撃によるものではないとは言い切れず、調査を続けております。",
                "サイバー攻撃ではないことの確認はできておりません。",
                "出荷停止はウイルス感染によるものではなく、拡大防止のため当社が遮断したものです。",
                "サーバーがランサムウェアに感染いたしました。出荷の停止は攻撃によるものではなく、当社の判断によるものです。"
            })
    void shouldNotTakeAnAccusationOrAPrecautionForADenial(String said) {
        for (Incident incident : incidents(stopped("2026年5月20日", said))) {
            assertThat(incident.isFault()).isFalse();
            assertThat(noAttack(incident)).doesNotContain(Modality.ASSERTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have not ruled out a cyberattack.",
                "We cannot yet rule out a cyber attack as the cause.",
                "It is too early to rule out a cyberattack.",
                "The shutdown is not the result of a malicious encryption; we took systems offline as a precaution after ransomware was found."
            })
    void shouldNotTakeAnOpenQuestionForADenial(String said) {
        for (Incident incident : incidents(english("Production is halted. " + said))) {
            assertThat(incident.isFault()).isFalse();
            assertThat(noAttack(incident)).doesNotContain(Modality.ASSERTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "機器の故障によるもので、サイバー攻撃等によるものではありません。",
                "ウイルス感染によるものではございません。原因は電源設備の故障です。",
                "原因は更新作業のミスで、不正アクセスや攻撃によるものではないことを確認いたしました。"
            })
    void shouldStillReadADenial(String said) {
        assertThat(only(stopped("2026年5月20日", said)).isFault()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "調査の結果、外部からのサイバー攻撃によるものと判明いたしました。",
                "停止の原因は、ランサムウェア攻撃であることが判明いたしました。",
                "先に機器の故障とお知らせしましたが、第三者による不正アクセスを受けていたことを確認いたしました。"
            })
    void shouldHoldNoFaultOnceTheHouseTellsOfAnAttack(String said) {
        String first = stopped("2026年5月20日", "機器の故障で、攻撃ではございません。");
        String fifth = stopped("2026年5月24日", said);

        assertThat(only(first).isFault()).isTrue();
        assertBothOrders(false, first, fifth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ミズホシ通信株式会社の受発注サービスの停止は、ランサムウェア攻撃によるものだったことが24日、分かった。",
                "ミズホシ通信株式会社のEDIサービスの停止について、関係者は24日、ランサムウェア攻撃を受けたと明らかにした。"
            })
    void shouldHoldNoFaultOncePapersTellOfAnAttack(String said) {
        String first = stopped("2026年5月20日", "機器の故障で、攻撃ではございません。");
        String paper = "ミズホシ通信の停止、ランサムウェアが原因\n2026年5月24日 産業新聞\n" + said;

        assertBothOrders(false, first, paper);
    }

    @Test
    void shouldHoldNoFaultOnceAttackersClaimIt() {
        String first = stopped("2026年5月20日", "機器の故障で、攻撃ではございません。");
        String claim =
                """
                リークサイトにミズホシ通信の名
                2026年5月22日 産業新聞
                攻撃者集団「Palewren」は22日、ミズホシ通信株式会社から64GBのデータを盗んだとリークサイトで主張した。
                """;

        assertBothOrders(false, first, claim);
    }

    @Test
    void shouldLetALaterDenialStandAgainstAnEarlierReport() {
        String paper =
                """
                ミズホシ通信にサイバー攻撃 EDIが停止
                2026年5月19日 産業新聞
                ミズホシ通信株式会社のEDIサービスが19日、停止した。サイバー攻撃を受けたという。
                """;

        assertBothOrders(true, paper, stopped("2026年5月20日", "機器の故障で、攻撃ではございません。"));
    }

    @Test
    void shouldTellOfAnAttackWithoutAKind() {
        Incident incident = only(stopped("2026年5月20日", "外部からのサイバー攻撃によるものと判明いたしました。"));

        assertThat(incident.attacks())
                .extracting(Resolved::value)
                .containsExactly(AttackKind.UNKNOWN);
    }

    private static void assertBothOrders(boolean fault, String... pages) {
        List<String> all = new ArrayList<>(List.of(pages));
        for (int turn = 0; turn < 2; turn++) {
            List<Incident> incidents = incidents(all.toArray(String[]::new));
            assertThat(incidents).hasSize(1);
            assertThat(incidents.getFirst().isFault()).isEqualTo(fault);
            assertThat(incidents.getFirst().isSupposedFault()).isFalse();
            Collections.reverse(all);
        }
    }

    private static String stopped(String day, String said) {
        return "受発注サービスの停止について\n"
                + day
                + "\nミズホシ通信株式会社\n5月19日8時20分ごろから、当社のEDIサービスを停止しております。\n"
                + said;
    }

    private static String english(String said) {
        return """
        Service outage
        May 20, 2026
        Hallam Data Ltd.
        We apologise that our EDI service has been unavailable since 8:20 a.m. on May 19.
        """
                + said;
    }

    private static List<Modality> noAttack(Incident incident) {
        return incident.statements().stream()
                .filter(each -> each.what() instanceof Assertion.NoAttack)
                .map(each -> each.modality())
                .toList();
    }

    private static Incident only(String page) {
        List<Incident> incidents = incidents(page);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static List<Incident> incidents(String... pages) {
        List<Reading> readings = new ArrayList<>();
        for (String page : pages) {
            readings.add(
                    READER.read(OpenedReports.report("page" + page.hashCode() + ".txt", page)));
        }
        return Dossiers.assemble(readings);
    }
}
