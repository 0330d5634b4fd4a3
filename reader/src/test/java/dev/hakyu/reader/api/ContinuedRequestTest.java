package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ContinuedPage.third;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page asked its partners to do stands while later versions say nothing of it.
class ContinuedRequestTest {
    private static final String SECOND =
            ContinuedPage.second("お取引先様におかれましては、5月25日までに当社受発注システムのパスワードの変更をお願いいたします。");

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

    private static List<String> requests(String page) {
        return ContinuedPage.incidents(SECOND, page).stream()
                .flatMap(each -> each.statements().stream())
                .filter(each -> each.what() instanceof Assertion.Requested)
                .map(each -> each.quote().text())
                .toList();
    }
}
