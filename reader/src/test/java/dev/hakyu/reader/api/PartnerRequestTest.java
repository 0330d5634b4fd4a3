package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a victim asks its partners to do.
class PartnerRequestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "お取引先様におかれましては、当社システムのパスワードの変更をお願いいたします。|change_credentials CONFIRMED",
                "お客さまには、発行済みのAPIキーを再発行くださいますようお願いいたします。|change_credentials CONFIRMED",
                "お取引先の皆さまには、遠隔保守の回線のご利用をお控えくださいますようお願いいたします。|cut_connection CONFIRMED",
                "再開まで、お取引先との受発注は電話、ファクシミリなどの方法でお願いいたします。|use_other_channel CONFIRMED",
                "取引先各位には、当社を装った不審なメールにご注意くださいますようお願いいたします。|beware_messages CONFIRMED",
                "お取引先様には、当社との通信のログの点検をお願いしております。|check_systems CONFIRMED"
            })
    void shouldReadWhatANoticeAsksOfPartners(String said, String request) {
        assertThat(requests(notice(said))).containsExactly(request);
    }

    @Test
    void shouldTakeThePartnersFromTheHeadingAbove() {
        assertThat(requests(notice("3. お取引先の皆さまへのお願い\n共有しているパスワードを変更してくださるようお願いいたします。")))
                .containsExactly("change_credentials CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社は全従業員のパスワードを変更いたしました。",
                "お客様によるパスワードの変更は必要ありません。ご不明の点はお問い合わせください。",
                "お取引先の皆さまにご迷惑をおかけし、深くお詫び申し上げます。",
                "取引先のアカウントのパスワードが変更されていました。"
            })
    void shouldNotTakeOtherWordsForARequest(String said) {
        assertThat(requests(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The company asked customers to rotate credentials.|change_credentials",
                "It urged suppliers to disconnect their VPN connections to its network.|cut_connection",
                "Partners should beware of suspicious emails that claim to come from it.|beware_messages"
            })
    void shouldReadWhatAnArticleSaysThatPartnersAreAsked(String said, String request) {
        assertThat(requests(SmallArticles.english(said)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has reset the passwords of all employees.",
                "Customers do not need to change their passwords.",
                "Hackers asked customers for money."
            })
    void shouldNotTakeOtherWordsForARequestInEnglish(String said) {
        assertThat(requests(SmallArticles.english(said))).isEmpty();
    }

    private static String notice(String said) {
        return """
        不正アクセスに関するお知らせ
        2026年11月10日
        株式会社みどり丘精機
        当社のファイルサーバーが第三者による不正アクセスを受けました。
        """
                + said;
    }

    private static List<String> requests(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.what() instanceof Assertion.Requested)
                .map(each ->
                        ((Assertion.Requested) each.what()).what().id() + " " + each.certainty())
                .toList();
    }
}
