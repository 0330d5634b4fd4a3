package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports of one victim, in two languages, by itself and by the press: which are of one event.
class OneVictimTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final OrganisationName ISHIMORI =
            new OrganisationName("イシモリ鍛工株式会社", List.of("Ishimori Forge Co., Ltd."), true);
    private static final String NOTICE =
            """
            当社システムへの不正アクセスの発生について
            2026年11月10日
            イシモリ鍛工株式会社
            11月9日、当社のサーバーがランサムウェアに感染したことを確認し、製品の出荷を停止しております。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Forging supplier Ishimori resumes deliveries after ransomware attack
                November 13, 2026
                Parts Journal
                Ishimori Forge Co., Ltd. said on Friday that it had resumed taking orders and shipping products, \
                four days after a ransomware attack.
                """,
                """
                イシモリ鍛工、出荷を再開 ランサムウエア被害で
                2026年11月20日
                部品新聞
                イシモリ鍛工は20日、止めていた出荷を再開したと発表した。
                """,
                """
                Ishimori back in operation
                December 4, 2026
                Parts Journal
                Ishimori Forge Co., Ltd. resumed shipments on Friday, the company said.
                """
            })
    void shouldJoinTheRestartToTheStopOfTheSameVictim(String restart) {
        List<Incident> incidents = assemble(NOTICE, restart);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Ishimori Forge hit by second ransomware attack this month
                November 24, 2026
                Parts Journal
                Ishimori Forge Co., Ltd. said on Tuesday that it had been hit by a second ransomware attack this \
                month and had stopped shipments.
                """,
                """
                イシモリ鍛工に再びサイバー攻撃
                2026年11月24日
                部品新聞
                イシモリ鍛工株式会社は24日、再びサイバー攻撃を受け、出荷を停止したと発表した。
                """,
                """
                不正アクセスについて
                2027年3月2日
                イシモリ鍛工株式会社
                3月1日、当社の採用サイトが不正アクセスを受けたことを確認いたしました。
                """
            })
    void shouldKeepANewAttackOnTheSameVictimApart(String again) {
        assertThat(assemble(NOTICE, again)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                システム障害について(第2報)
                2026年11月24日
                イシモリ鍛工株式会社
                ランサムウェアによる被害について、新たな不正アクセスは確認しておりません。出荷の停止が続いております。
                """,
                """
                Forging supplier still halted
                November 24, 2026
                Parts Journal
                Ishimori Forge Co., Ltd. said shipments remained halted after the ransomware attack. It was the \
                second attack this month on a supplier to the car industry.
                """
            })
    void shouldNotTakeMoreOfTheSameForANewAttack(String more) {
        assertThat(assemble(NOTICE, more)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                一部報道について
                2026年11月12日
                イシモリ鍛工株式会社
                11月11日、海外のサイトにおいて、当社から情報を窃取したとする投稿がなされたとの報道がありました。
                調査した結果、当社システムへの不正アクセスの事実は確認されず、当社からの情報漏えいはございません。
                """,
                """
                当社に関するインターネット上の投稿について
                2026年11月12日
                イシモリ鍛工株式会社
                当社の情報を入手したとする投稿を確認しております。調査の結果、当社システムが不正アクセスを受けた事実はなく、情報の流出もございませんでした。
                """,
                """
                Forging supplier denies hackers' claim
                November 12, 2026
                Parts Journal
                Ishimori Forge Co., Ltd. said on Thursday that it had found no sign of an intrusion after the \
                Palewren gang claimed to have stolen data from it. "No data was leaked from our systems," the \
                company said.
                """
            })
    void shouldMeetTheClaimWithTheDenialOfItsVictim(String denial) {
        List<Incident> incidents = assemble(CLAIM, denial);

        assertThat(incidents).hasSize(1);
        Incident incident = incidents.getFirst();
        assertThat(incident.reports()).hasSize(2);
        assertThat(incident.status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(incident.statements())
                .anyMatch(each -> each.what() instanceof Assertion.NoAttack)
                .anyMatch(each -> each.what() instanceof Assertion.Actor);
        assertThat(incident.dates().get(DateRole.DISCLOSED).value()).hasToString("2026-11-11");
    }

    @Test
    void shouldNotTakeAnAdmissionOfWhatWasReportedForADenial() {
        String admission =
                """
                一部報道について
                2026年11月12日
                イシモリ鍛工株式会社
                一部で報道されておりますとおり、当社サーバーが不正アクセスを受けたことは事実です。
                現時点で情報漏えいは確認されておりません。
                """;

        List<Incident> incidents = assemble(CLAIM, admission);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().status()).isEqualTo(IncidentStatus.CONFIRMED);
        assertThat(incidents.getFirst().statements())
                .noneMatch(each -> each.what() instanceof Assertion.NoAttack);
    }

    @Test
    void shouldKeepTheTimesOfAStopThatWasNoAttack() {
        String restored =
                """
                【復旧】受発注サービスの復旧について
                2026年11月12日 14時20分
                イシモリ鍛工株式会社
                11月11日19時10分ごろから発生しておりました受発注サービスの障害は、11月12日13時45分に復旧いたしました。
                原因は機器の故障で、不正アクセスによるものではございません。
                """;

        assertThat(assemble(restored).getFirst().dates().get(DateRole.RESUMED).value())
                .hasToString("2026-11-12T13:45");
    }

    private static final String CLAIM =
            """
            Crew lists forging supplier on leak site
            November 11, 2026
            Security Desk
            The extortion crew known as Palewren added Ishimori Forge Co., Ltd. to its leak site on Wednesday. \
            The crew claims to have stolen 64 GB of data.
            """;

    private static List<Incident> assemble(String... pages) {
        return Dossiers.assemble(
                Stream.of(pages)
                        .map(page ->
                                ReportOpener.open(
                                        "page" + page.hashCode() + ".txt",
                                        page.getBytes(StandardCharsets.UTF_8)))
                        .map(opened -> READER.read(((Opened.Readable) opened).report()))
                        .toList(),
                Decisions.NONE,
                List.of(ISHIMORI));
    }
}
