package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A victim that told of a leak and takes it back told of none; one that takes back that there was
/// none tells of one that may be.
class LeakTakenBackTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String FIRST =
            """
            不正アクセスによる情報漏えいについて(第1報)
            2026年5月12日
            ハナミズキ樹脂株式会社
            5月11日に当社のサーバーが不正アクセスを受け、お取引先様の氏名、メールアドレス 1,200件が外部に漏えいしたことを確認しました。
            """;
    private static final String FIRST_EN =
            """
            Notice of unauthorised access
            May 12, 2026
            Hallam Tools Ltd.
            On May 11 our servers were accessed without authority, and we confirmed that names of 1,200 customers were leaked.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第1報で、お取引先様の氏名、メールアドレスが漏えいしたとお知らせしましたが、調査の結果、情報は外部に持ち出されていないことが判明しました。",
                "第1報で公表した漏えいの事実は誤りでした。",
                "先にお知らせした1,200件の漏えいは、テスト用のデータであったことが判明したため、撤回いたします。",
                "第1報の情報漏えいに関する記載は、その後の調査に基づき取り消します。"
            })
    void shouldTellOfNoLeakAnyMore(String said) {
        assertThat(LeakNotices.leak(LeakNotices.japanese(said)))
                .containsExactly(Certainty.WITHDRAWN);
        Incident incident = incident(FIRST, LeakNotices.japanese(said));
        assertThat(incident.harms()).isEmpty();
        assertThat(incident.exposed()).isEmpty();
        assertThat(incident.counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We withdraw our earlier statement that names of customers were leaked.",
                "Our earlier announcement that customer data had been leaked was incorrect."
            })
    void shouldTellOfNoLeakAnyMoreInEnglish(String said) {
        Incident incident = incident(FIRST_EN, LeakNotices.english(said));
        assertThat(incident.harms()).noneMatch(each -> each.value().id().equals("leak"));
        assertThat(incident.exposed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第1報で公表した漏えい件数は誤りでした。正しくは1,350件です。",
                "情報の流出については調査中で、25日の操業再開の予定は撤回いたします。",
                "第1報でお知らせした漏えいのうち、一部は撤回いたします。",
                "漏えいの発表を撤回する考えはありません。",
                "新たな漏えいは確認されておりません。",
                "当社の受注システムを停止しています。"
            })
    void shouldKeepALeakOfWhichSomethingElseIsTakenBack(String said) {
        Incident incident = incident(FIRST, LeakNotices.japanese(said));
        assertThat(incident.harms())
                .as(said)
                .anyMatch(each -> each.certainty() == Certainty.CONFIRMED);
        assertThat(incident.exposed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第4報までの「流出は確認されていない」との記載は、この点で改めます。", "情報の漏えいはないとの説明を撤回いたします。"})
    void shouldTellOfAPossibleLeakWhereItsDenialIsTakenBack(String said) {
        assertThat(LeakNotices.leak(LeakNotices.japanese(said)))
                .containsExactly(Certainty.POSSIBLE);
    }

    @Test
    void shouldKeepWhatIsToldAfterwards() {
        String back = LeakNotices.japanese("第1報で公表した漏えいの事実は誤りでした。");
        String again =
                """
                不正アクセスについて(第3報)
                2026年5月25日
                ハナミズキ樹脂株式会社
                5月11日に当社のサーバーが受けた不正アクセスにより、お客様の住所が漏えいしたことを確認しました。
                """;
        assertThat(incident(FIRST, back, again).exposed())
                .extracting(each -> each.value().dataClass().id())
                .containsExactly("postal_address");
    }

    private static Incident incident(String... texts) {
        List<Incident> incidents =
                Dossiers.assemble(
                        Stream.of(texts)
                                .map(text -> OpenedReports.report(text.hashCode() + ".txt", text))
                                .map(READER::read)
                                .toList());
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
