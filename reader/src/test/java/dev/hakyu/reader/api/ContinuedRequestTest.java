package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page asked its partners to do stands while later versions say nothing of it.
class ContinuedRequestTest {
    private static final Editions EDITIONS = new Editions(ReportReader.shipped());
    private static final String PLACE = "https://www.asagiri.example/news/0518";
    private static final String SECOND =
            """
            ランサムウェア被害について(第2報)
            2026年5月19日
            アサギリ金型株式会社
            5月17日6時20分、当社のサーバーがランサムウェアに感染し、金型の出荷を停止しております。
            お取引先様におかれましては、5月25日までに当社受発注システムのパスワードの変更をお願いいたします。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"金型の出荷を5月20日9時に再開いたしました。", "新たな情報の流出は確認されておりません。", "復旧作業を続けております。"})
    void shouldKeepWhatPartnersWereAskedToDo(String said) {
        assertThat(requests(third(said))).singleElement().asString().contains("5月25日までに", "パスワード");
    }

    @Test
    void shouldLetAnotherDayTakeThePlaceOfTheFormer() {
        assertThat(requests(third("お取引先様におかれましては、5月22日までにパスワードの変更をお願いいたします。")))
                .singleElement()
                .asString()
                .contains("5月22日までに");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お取引先様へのパスワード変更のお願いは取り下げます。",
                "お取引先様によるパスワードの変更は不要となりました。",
                "調査の結果、不正アクセスではなく機器の故障であったことを確認いたしました。不正アクセスの事実はございません。"
            })
    void shouldKeepNoRequestThatIsTakenBack(String said) {
        assertThat(requests(third(said))).isEmpty();
    }

    private static String third(String said) {
        return """
        ランサムウェア被害について(第3報)
        2026年5月20日
        アサギリ金型株式会社
        5月18日にお知らせいたしました当社サーバーへの不正アクセスの件について、状況をご報告いたします。
        """
                + said;
    }

    private static List<String> requests(String page) {
        List<Report> before = List.of(page(SECOND));
        List<Incident> incidents = Dossiers.assemble(EDITIONS.read(page(page), before));
        return incidents.stream()
                .flatMap(each -> each.statements().stream())
                .filter(each -> each.what() instanceof Assertion.Requested)
                .map(each -> each.quote().text())
                .toList();
    }

    private static Report page(String text) {
        return OpenedReports.report("page.txt", text).at(PLACE);
    }
}
