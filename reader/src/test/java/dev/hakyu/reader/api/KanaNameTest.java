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

/// Names that begin in hiragana, and hiragana before a name that are grammar.
class KanaNameTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String STRUCK = "11日、社内のサーバーがランサムウェアの被害にあったと発表した。";

    @ParameterizedTest
    @CsvSource({
        "みなと精工は, みなと精工",
        "さくら工業は, さくら工業",
        "もみじシステムは, もみじシステム",
        "部品大手のいすゞ部品は, いすゞ部品",
        "同社とひまわり電機は, ひまわり電機",
        "運送会社のつばめ物流は, つばめ物流",
        "自動車部品のあけぼの鋳造は, あけぼの鋳造",
        "宮崎県のえびの食品は, えびの食品",
        "地方銀行のあおば銀行は, あおば銀行",
        "委託元とのぞみ電子は, のぞみ電子",
        "取引先であるほくと化成は, ほくと化成",
        "被害を受けたみなと精工は, みなと精工",
        "荷物を運ぶつばめ物流は, つばめ物流",
        "部品を作るかざぐるま製作所は, かざぐるま製作所",
        "生産を停止したみなと精工は, みなと精工",
        "電機大手たちばな電機は, たちばな電機",
        "このうちめぶき製薬は, めぶき製薬",
        "さらにさざなみ製紙は, さざなみ製紙",
        "また、やまと紡績は, やまと紡績",
        "取引先の株式会社みなと精工は, 株式会社みなと精工",
        "取引先のみなと精工(株)は, みなと精工(株)",
        "取引先のみずなら精工は, みずなら精工",
        "部品の加工を請け負うみずなら鍛造は, みずなら鍛造"
    })
    void shouldTakeTheHiraganaIntoTheName(String subject, String name) {
        assertThat(victims(news(subject + STRUCK))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "取引先のみなと精工がサイバー攻撃を受け、受注システムが停止した。",
                "同社などからみなと精工への不正アクセスが確認された。みなと精工は11日、被害を発表した。",
                "同社とみなと精工はランサムウェアの被害にあい、受注システムを停止した。"
            })
    void shouldTakeTheNameBehindParticles(String sentence) {
        assertThat(victims(news(sentence))).containsExactly("みなと精工");
    }

    @Test
    void shouldTakeTheWholeNameOfANoticeInItsOwnWords() {
        String text =
                """
                不正アクセスに関するお知らせ
                このたび、みなと精工株式会社では、社内サーバーがランサムウェアの被害にあい、個人情報が流出したことを確認しました。
                """;
        assertThat(victims(text)).containsExactly("みなと精工株式会社");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "旭川精工は、および精工社とのシステムが停止したと発表した。ランサムウェアによる。",
                "ランサムウェアの被害を受けた旭川精工は、取引先などの部品会社に連絡した。",
                "旭川精工はランサムウェアの被害を受け、いずれの工場も停止したと発表した。",
                "旭川精工はランサムウェアの被害を受け、さらされた病院の情報が流出したと発表した。",
                "さらに旭川精工は、ランサムウェアの被害を発表した。",
                "すでに旭川精工は、ランサムウェアの被害を発表した。",
                "被害にあった旭川精工は、ランサムウェアの被害を発表した。",
                "いわゆる旭川精工は、ランサムウェアの被害を発表した。",
                "これまでに旭川精工は、ランサムウェアの被害を発表した。",
                "なかでも旭川精工は、ランサムウェアの被害を発表した。",
                "自動車部品をつくる旭川精工は、ランサムウェアの被害を発表した。",
                "旭川に本社をおく旭川精工は、ランサムウェアの被害を発表した。",
                "もっとも大きな旭川精工は、ランサムウェアの被害を発表した。",
                "ほとんどの病院と旭川精工は、ランサムウェアの被害を発表した。",
                "まもなく旭川精工は、ランサムウェアの被害を発表した。"
            })
    void shouldLeaveGrammarOutOfTheName(String sentence) {
        assertThat(victims(news(sentence))).containsExactly("旭川精工");
    }

    /// とばり might be と and ばり: what the text says at a clear place decides.
    @Test
    void shouldLearnTheNameFromAPlaceWhereNothingElseCanStand() {
        String text =
                """
                とばり精工、ランサムウェア被害
                2026年5月11日
                地方ニュース
                部品会社のとばり精工は11日、社内のサーバーがランサムウェアの被害にあったと発表した。同業大手とばり精工の生産は続いている。
                """;
        assertThat(victims(text)).containsExactly("とばり精工");
    }

    @Test
    void shouldNotCallTheVictimsOwnTradeAThirdParty() {
        List<Assertion> said = said(news("運送会社のつばめ物流は" + STRUCK));

        assertThat(said).noneMatch(what -> what instanceof Assertion.Via);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "海野ばね工業は17日、ランサムウェアの被害を受けたと発表した。",
                "ばね大手の海野ばね工業が17日、ランサムウェアの被害を受けた。",
                "海野ばね工業株式会社は17日、ランサムウェアの被害を受けたと発表した。"
            })
    void shouldKeepANameWithHiraganaInItsMidstWhole(String body) {
        assertThat(victims(news(body)))
                .singleElement()
                .satisfies(name -> assertThat(name).startsWith("海野ばね工業"));
    }

    @ParameterizedTest
    @CsvSource({
        "三河のこぎり製作所は, 三河のこぎり製作所",
        "のこぎり大手の三河のこぎり製作所は, 三河のこぎり製作所",
        "取引先の播磨はかり工業は, 播磨はかり工業",
        "信濃みそ食品は, 信濃みそ食品",
        "越後はさみ製作所は, 越後はさみ製作所",
        "北越とびら産業は, 北越とびら産業",
        "奥州やすり工業は, 奥州やすり工業",
        "駿河のれん商店は, 駿河のれん商店",
        "被害を受けた因幡たたみ製作所は, 因幡たたみ製作所",
        "石川県白山のり食品は, 白山のり食品",
        "株式会社三河のこぎり製作所は, 株式会社三河のこぎり製作所"
    })
    void shouldKeepANounInTheMidstOfAName(String subject, String name) {
        assertThat(victims(news(subject + STRUCK))).containsExactly(name);
    }

    @Test
    void shouldKeepAnUnknownMiddleThatTheTextSaysAgain() {
        String text = "三河のそら製作所にランサムウェア攻撃\n2026年5月11日\n地方ニュース\n三河のそら製作所は" + STRUCK + "\n";

        assertThat(victims(text)).containsExactly("三河のそら製作所");
    }

    @ParameterizedTest
    @CsvSource({
        "旭川のみなと精工は, みなと精工",
        "委託元とのぞみ電子は, のぞみ電子",
        "取引先のさくら工業は, さくら工業",
        "愛知県のやまと紡績は, やまと紡績",
        "部品会社とひばり電機は, ひばり電機"
    })
    void shouldNotSwallowWhatStandsBeforeAParticle(String subject, String name) {
        assertThat(victims(news(subject + STRUCK))).containsExactly(name);
    }

    private static String news(String body) {
        return "サーバーにランサムウェア攻撃\n2026年5月11日\n地方ニュース\n" + body + "\n";
    }

    private static List<String> victims(String text) {
        return said(text).stream()
                .filter(Assertion.Victim.class::isInstance)
                .map(what -> ((Assertion.Victim) what).organisation().name())
                .toList();
    }

    private static List<Assertion> said(String text) {
        Report report = OpenedReports.plain(ReportLanguage.JA, text);
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(statement -> statement.what())
                .toList();
    }
}
