package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom an attacker names, and figures that are no harm.
class ClaimsAndSizesTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String CLAIM =
            """
            VioletMarten gang lists valve maker Minehata Kinzoku on its leak site
            May 12, 2026
            Evening Wire
            A ransomware gang that calls itself VioletMarten has added Minehata Kinzoku Co., Ltd., a maker of valves in Japan, to its leak site. It claims that it took 40 gigabytes of data.
            Minehata Kinzoku said that it is aware of the post. It has not found encrypted servers so far.
            """;
    private static final String NEWS =
            """
            ミネハタ精工所にサイバー攻撃
            2026年5月12日
            地方ニュース
            ミネハタ精工所は12日、身代金要求型ウイルス「ランサムウェア」による攻撃で工場の生産を止めていると発表した。
            同社は従業員約310人。部品を完成車メーカー2社に納めている。納入先は5社で、12日に連絡した。
            個人情報保護委員会に報告し、個人情報保護方針に沿って対応する。
            """;

    @Test
    void shouldTakeWhomTheAttackerNamesNotTheAttacker() {
        assertThat(whats(CLAIM, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("Minehata Kinzoku Co., Ltd.");
        assertThat(whats(CLAIM, Assertion.Actor.class))
                .containsExactly(new Assertion.Actor("VioletMarten", true));
    }

    @Test
    void shouldCallAnEventClaimedThatOnlyTheAttackerTells() {
        Statement victim = statements(CLAIM, Assertion.Victim.class).getFirst();

        assertThat(victim.speaker()).isEqualTo(Speaker.ATTACKER);
        assertThat(victim.certainty()).isEqualTo(Certainty.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                弊社に関するインターネット上の情報について
                2026年5月12日
                みどり丘硝子株式会社
                海外のウェブサイトに、弊社の情報を入手したとする匿名の書き込みがあることは承知いたしております。事実かどうかを含め、確認を進めております。
                弊社の工場は平常どおり操業しており、受注、製造、納入のいずれにも支障は出ておりません。
                """,
                """
                Statement on online claims
                May 12, 2026
                Northfield Glass Inc.
                We are aware that an anonymous group claims to have obtained our data. We are looking into whether this is true.
                Our plants are running as usual.
                """
            })
    void shouldCallAnEventClaimedOfWhichTheHouseIsOnlyAware(String text) {
        assertThat(statements(text, Assertion.Victim.class))
                .extracting(Statement::certainty)
                .containsExactly(Certainty.CLAIMED);
        assertThat(statements(text, Assertion.Outage.class))
                .noneMatch(each -> each.certainty().affirms());
    }

    @Test
    void shouldCallAnEventClaimedThatAPaperCouldNotEstablish() {
        String text =
                """
                Extortion crew lists valve maker Minehata Kinzoku
                May 12, 2026
                Evening Wire
                The extortion crew known as VioletMarten put the name of Minehata Kinzoku Co., Ltd. on its dark-web page over the weekend.
                According to the crew, 300 gigabytes were lifted. Evening Wire could not establish whether the list is genuine.
                Of eleven companies that VioletMarten has named since, four later confirmed an intrusion.
                """;

        assertThat(statements(text, Assertion.Victim.class))
                .extracting(Statement::certainty)
                .containsExactly(Certainty.CLAIMED);
        assertThat(statements(text, Assertion.Attack.class))
                .noneMatch(each -> each.certainty().affirms());
    }

    @Test
    void shouldTakeNoWordForALeakFromTheNameOfAPaperThatTellsOfAClaim() {
        String text =
                """
                VioletMarten names valve maker
                May 12, 2026
                Leakspotter Daily
                Minehata Kinzoku, a maker of valves, appeared on Monday on the blog run by VioletMarten, an extortion crew.
                The entry says 300 gigabytes were pulled and shows a timer.

                Also on our desk: a museum in Leeds rebuilds a wiped server.
                """;

        assertThat(statements(text, Assertion.Victim.class))
                .extracting(Statement::certainty)
                .containsOnly(Certainty.CLAIMED);
        assertThat(statements(text, Assertion.HarmDone.class))
                .extracting(Statement::certainty)
                .containsOnly(Certainty.CLAIMED);
        assertThat(whats(text, Assertion.Attack.class)).isEmpty();
    }

    @Test
    void shouldTakeWhomAJapaneseReportSaysWasClaimed() {
        String text =
                """
                攻撃者集団が犯行声明
                2026年5月12日
                地方ニュース
                ランサムウェア集団「VioletMarten」は12日、ミネハタ精工所を攻撃したと主張し、リークサイトにデータの一部を掲載した。
                """;
        assertThat(whats(text, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("ミネハタ精工所");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民間の集計では、2025年に国内で公表されたランサムウェアの被害は238件で、前の年より9%増えた。",
                "ランサムウェアの被害は238件と、前年比で9%増えた。",
                "The police counted 238 cases of ransomware, 9 percent more compared with the previous year."
            })
    void shouldNotCountWhatHappenedInAWholeCountry(String said) {
        boolean japanese = said.charAt(0) > 0x80;
        String text = japanese ? SmallArticles.japanese(said) : SmallArticles.english(said);

        assertThat(SmallArticles.stated(text, Assertion.Count.class)).isEmpty();
    }

    @Test
    void shouldNotCountStaffAndCustomersAsHarm() {
        assertThat(whats(NEWS, Assertion.Count.class)).isEmpty();
    }

    @Test
    void shouldNotTakeAnAuthorityForData() {
        assertThat(whats(NEWS, Assertion.Exposed.class)).isEmpty();
    }

    @Test
    void shouldNotAddMalwareToRansomware() {
        assertThat(whats(NEWS, Assertion.Attack.class))
                .extracting(Assertion.Attack::kind)
                .containsExactly(AttackKind.RANSOMWARE);
    }

    @Test
    void shouldStateNoLeakFromAHeading() {
        String text =
                """
                <html lang="ja"><body><main><h1>システム障害について</h1><p>2026年5月12日</p>
                <p>株式会社ミネハタ精工所</p><p>当社のサーバーが不正アクセスを受けました。</p>
                <h2>3. 情報の流出について</h2><p>情報が流出したおそれがあり、調査しております。</p>
                </main></body></html>
                """;
        assertThat(statements(read("notice.html", text), Assertion.HarmDone.class))
                .extracting(Statement::modality)
                .containsOnly(Modality.POSSIBLE);
    }

    @Test
    void shouldTellOfNoAttackWhenTheTitleDeniesIt() {
        String text =
                """
                サイバー攻撃ではなかった工場停止を振り返る
                2026年5月12日
                地方ニュース
                ミネハタ自動車は2023年8月29日、生産指示システムの不具合により工場の稼働を止めたと発表した。
                ミネハタ電機は2023年9月2日、停電により工場の生産を停止したと発表した。
                """;
        assertThat(whats(text, Assertion.Victim.class)).isEmpty();
        assertThat(whats(text, Assertion.NoAttack.class)).isNotEmpty();
    }

    private static <T extends Assertion> List<T> whats(String text, Class<T> kind) {
        return statements(text, kind).stream().map(Statement::what).map(kind::cast).toList();
    }

    private static List<Statement> statements(String text, Class<? extends Assertion> kind) {
        return statements(read("report.txt", text), kind);
    }

    private static List<Statement> statements(Reading reading, Class<? extends Assertion> kind) {
        return reading.accounts().stream()
                .map(Account::statements)
                .flatMap(List::stream)
                .filter(statement -> kind.isInstance(statement.what()))
                .toList();
    }

    private static Reading read(String location, String text) {
        Opened opened = ReportOpener.open(location, text.getBytes(StandardCharsets.UTF_8));
        return READER.read(((Opened.Readable) opened).report());
    }
}
