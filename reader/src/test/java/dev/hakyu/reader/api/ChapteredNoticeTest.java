package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DataClass;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A notice in numbered chapters is one event; what its chapters tell is not lost.
class ChapteredNoticeTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String CHAPTERS =
            """
            <p>11月6日の件につき、その後に判明した事項は次のとおりです。</p>
            <h2>1. 被害の範囲</h2><p>暗号化されたサーバーは22台です。</p>
            <h2>2. 情報の流出</h2><p>従業員310名分の氏名、生年月日、給与振込口座が外部に送信されたことを確認しました。</p>
            <h2>3. 生産</h2><p>長野工場は11月9日も休止します。</p>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "サーバーの障害に関するお知らせ(第2報)",
                "当社サーバーの障害について",
                "不正アクセスに関するご報告 続報",
                "システム障害について(最終報)"
            })
    void shouldReadAllChaptersAsOneEvent(String title) {
        List<Assertion> said = said(title);

        assertThat(said).filteredOn(Assertion.Victim.class::isInstance).hasSize(1);
        assertThat(
                        said.stream()
                                .filter(Assertion.Exposed.class::isInstance)
                                .map(each -> ((Assertion.Exposed) each).dataClass()))
                .containsExactlyInAnyOrder(
                        DataClass.NAME, DataClass.BIRTHDATE, DataClass.BANK_ACCOUNT);
        assertThat(
                        said.stream()
                                .filter(Assertion.Count.class::isInstance)
                                .map(each -> ((Assertion.Count) each).value().toPlainString()))
                .containsExactly("310");
    }

    @ParameterizedTest
    @ValueSource(strings = {"従業員等の情報について", "取引先さまのデータについて"})
    void shouldReadAChapterWhoseHeadingLooksLikeAName(String heading) {
        String html =
                """
                <html lang="ja"><head><title>立ち上げ計画の取消しについて | みどり丘精機</title><meta property="og:site_name" content="みどり丘精機株式会社"></head><body>
                <h2>立ち上げ計画の取消しについて</h2><p>2026年11月8日<br>みどり丘精機株式会社</p>
                <p>昨日ご案内した長野工場の立ち上げは、取り消させていただきます。</p>
                <p>本日の試運転で、新しい端末1台から不正プログラムが見つかりました。このため端末をすべて作り直します。</p>
                <p>明日も工場の操業はいたしません。新しい日程は改めてお知らせします。</p>
                <h3>%s</h3><p>暗号化されたサーバーに保管していた、当社従業員310名分の氏名・生年月日が持ち出されたおそれがあることが、本日判明いたしました。</p></body></html>
                """
                        .formatted(heading);

        assertThat(
                        READER.read(OpenedReports.report("news.html", html)).accounts().stream()
                                .flatMap(account -> account.statements().stream())
                                .map(statement -> statement.what())
                                .filter(Assertion.Count.class::isInstance)
                                .map(each -> ((Assertion.Count) each).value().toPlainString()))
                .containsExactly("310");
    }

    private static List<Assertion> said(String title) {
        String html =
                "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>"
                        + title
                        + "</title></head><body><main><p>2026年11月8日</p><p>みどり丘精機株式会社</p><h1>"
                        + title
                        + "</h1>"
                        + CHAPTERS
                        + "</main></body></html>";
        return READER.read(OpenedReports.report("news.html", html)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(statement -> statement.what())
                .toList();
    }
}
