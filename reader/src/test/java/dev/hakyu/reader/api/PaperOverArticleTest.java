package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The paper over an article tells of another house; who signs a notice tells of its own.
class PaperOverArticleTest {
    private static List<String> victims(String name, String text) {
        return ReportReader.shipped().read(OpenedReports.report(name, text)).accounts().stream()
                .flatMap(account -> Victims.statement(account).stream())
                .map(each -> (Assertion.Victim) each.what())
                .map(each -> each.organisation().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "東海日刊工芸, 操業に戻る日は決まっていない。",
        "週刊東海産業, 操業に戻る日は決まっていない。",
        "東海時報, 操業に戻る日は決まっていない。",
        "東海金属産業, 本紙の取材に総務部は「障害の原因は調べている」と話した。"
    })
    void shouldTellTheHouseFromThePaperOverAnArticle(String paper, String end) {
        String text =
                """
                カナタ発条、納入が滞る 受注システムに障害
                2026年11月17日 5時00分
                %s
                ばねをつくるカナタ発条(愛知県)で15日夜から受注システムが使えなくなり、16日以降、出荷が普段の4割ほどに減っていることが取引先への取材で分かった。%s
                """
                        .formatted(paper, end);

        assertThat(victims("n.txt", text)).containsExactly("カナタ発条");
    }

    @ParameterizedTest
    @CsvSource({
        "東海金属産業, 東海金属産業",
        "株式会社東海日報, 株式会社東海日報",
    })
    void shouldTakeWhoSignsANoticeForItsHouse(String signed, String house) {
        String text =
                """
                受注システムの障害について
                2026年11月17日
                %s
                当社の受注システムが15日夜から使えなくなり、出荷が遅れております。サーバーがランサムウェアに感染したことを確認しました。
                """
                        .formatted(signed);

        assertThat(victims("n.txt", text)).containsExactly(house);
    }

    @ParameterizedTest
    @CsvSource({
        "カナタ発条、出荷が滞る 受注システムに障害 攻撃の見方も, POSSIBLE",
        "カナタ発条、出荷が滞る 受注システムに障害 攻撃との見方, POSSIBLE",
        "カナタ発条、攻撃で出荷が滞る 顧客情報流出の恐れも, REPORTED"
    })
    void shouldDoubtOnlyWhatATitleAddsAsPossible(String title, Certainty attack) {
        String text = title + "\n2026年11月17日\n東海日刊工芸\nカナタ発条(愛知県)で15日夜から出荷が止まっている。\n";
        List<Statement> told =
                ReportReader.shipped()
                        .read(OpenedReports.report("n.txt", text))
                        .accounts()
                        .getFirst()
                        .statements();

        assertThat(certainty(told, Assertion.Attack.class)).containsOnly(attack);
        assertThat(certainty(told, Assertion.Outage.class)).containsOnly(Certainty.REPORTED);
    }

    private static List<Certainty> certainty(List<Statement> told, Class<? extends Assertion> of) {
        return told.stream()
                .filter(each -> of.isInstance(each.what()))
                .map(Statement::certainty)
                .toList();
    }
}
