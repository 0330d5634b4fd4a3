package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name that is cut is the name of somebody else.
class VictimNameTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有限会社ミネハタ精工所",
                "株式会社ミネハタ精機社",
                "株式会社ミネハタ金属店",
                "株式会社ミネハタ電気商会",
                "株式会社ミネハタ薬品堂",
                "株式会社ミネハタ食品館",
                "株式会社ミネハタ酒造屋",
                "株式会社ミネハタ食品園",
                "株式会社ミネハタ工業販売",
                "株式会社ミネハタ物流サービス",
                "ミネハタ物流サービス株式会社",
                "株式会社ミネハタ電機システム開発",
                "ミネハタ精工所",
                "ミネハタ工業販売",
                "ミネハタ物流サービス",
                "ミネハタ電機九州",
                "ミネハタグループホールディングス"
            })
    void shouldNotCutAName(String name) {
        assertThat(victims(news(name + "は", ""))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "米Brightmoor, Brightmoor",
        "英ブライトムーア, ブライトムーア",
        "独ブライトムーア製薬, ブライトムーア製薬",
        "株式会社加ト吉精機, 株式会社加ト吉精機"
    })
    void shouldLeaveOutWhatIsNoPartOfAName(String written, String name) {
        assertThat(victims(news(written + "は", ""))).containsExactly(name);
    }

    @Test
    void shouldPreferTheFullNameOfAGroupToItsShortForm() {
        assertThat(victims(news("ミネハタグループホールディングスは", "ミネハタグループは業務を止めた。")))
                .containsExactly("ミネハタグループホールディングス");
    }

    @Test
    void shouldKeepAGroupAndItsCompanyApart() {
        assertThat(victims(news("ミネハタグループ食品は", ""))).containsExactly("ミネハタグループ食品");
    }

    @Test
    void shouldTakeANameWithHiraganaFromTheHeadline() {
        String text =
                """
                こもれび坂ほけん窓口相談室、名簿を誤送信
                2026年5月11日
                地方ニュース
                保険代理店のこもれび坂ほけん窓口相談室は11日、顧客12人の氏名を含む名簿を誤送信したと発表した。
                """;
        assertThat(victims(text)).containsExactly("こもれび坂ほけん窓口相談室");
    }

    private static String news(String subject, String more) {
        return """
        サーバーにランサムウェア攻撃
        2026年5月11日
        地方ニュース
        %s11日、社内のサーバーがランサムウェアの被害にあい、個人情報が流出したと発表した。%s
        """
                .formatted(subject, more);
    }

    private static List<String> victims(String text) {
        Report report = OpenedReports.plain(ReportLanguage.JA, text);
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.what() instanceof Assertion.Victim)
                .map(statement -> ((Assertion.Victim) statement.what()).organisation().name())
                .toList();
    }
}
