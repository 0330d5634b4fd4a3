package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a research firm counted of the attacks on others befell neither the firm nor anybody anew.
class SurveyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "身代金ウイルス被害、上半期は128件 製造業が4割 民間調査\n2026年11月17日\n週刊産業往来\n"
                        + "調査会社のヨツバ台リサーチは、2026年4月から9月までに国内で公表されたランサムウェアの被害が128件だったとする集計をまとめた。業種別では製造業が52件で最も多い。\n"
                        + "集計には、昨年11月に工場が止まった愛知県の部品会社カナタ精工の例も入る。",
                "サイバー被害で操業停止、平均12日 業界団体調べ\n2026年11月17日\n週刊産業往来\n"
                        + "日本部品工業会は16日、会員企業のランサムウェア被害に関するアンケートの結果を発表した。操業が止まった42社のうち29社が1週間以内に再開していた。",
                "Ransomware cases rose to 128 in six months, survey finds\nNovember 17, 2026\nParts Journal\n"
                        + "Harwick Research counted 128 ransomware attacks on manufacturers between April and September, according to a survey published on Monday. Production stopped at 42 of them."
            })
    void shouldMakeNoIncidentOfASurvey(String text) {
        assertThat(SmallArticles.statements(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "カナタ精工、ランサム被害で全工場停止|カナタ精工は16日、ランサムウェアの攻撃を受け全工場の操業を停止したと発表した。調査会社のヨツバ台リサーチによると、同様の被害は半年で128件に上る。|カナタ精工",
                "ランサム被害で全工場停止|調査会社のヨツバ台リサーチは、復旧に1カ月かかると試算した。部品会社のカナタ精工は16日、ランサムウェアの攻撃を受け全工場の操業を停止したと発表した。|カナタ精工",
                "ヨツバ台リサーチに不正アクセス 会員情報が流出|調査会社のヨツバ台リサーチは16日、不正アクセスを受け、アンケートの回答者1,200人の氏名が流出したと発表した。|ヨツバ台リサーチ",
                "不正アクセス、会員1,200人の情報流出 カナタ精工調査|カナタ精工は16日、サーバーへの不正アクセスで会員1,200人の氏名が流出したとする調査結果を公表した。|カナタ精工"
            })
    void shouldStillTellWhomAnAttackBefell(String title, String said, String victim) {
        assertThat(
                        SmallArticles.stated(
                                SmallArticles.newspaper(title, said), Assertion.Victim.class))
                .extracting(each -> each.organisation().name())
                .containsExactly(victim);
    }
}
