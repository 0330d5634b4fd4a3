package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only those who restart, or a text that speaks for them, set or move a plan. Whoever else says
/// it, in whatever words, tells what he expects.
class WordsOfOthersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String PLANNED = "2026-11-24 planned";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "労働組合の幹部は「生産の再開は12月中旬とみて準備している」と語る。",
                "地元の商工会議所の会頭は「12月1日の生産再開でも早いほうだ」と話した。",
                "県の担当者は、生産の再開は12月1日以降になると予測する。",
                "大手ディーラーの営業部長は「再開は12月になると聞いている」と明かす。",
                "証券会社の自動車担当は生産の再開を12月1日と想定する。",
                "競合する部品会社の社長は「24日の再開には無理がある。12月1日の再開がやっとだろう」と突き放す。",
                "物流業者は12月1日の生産再開を前提に車両を手配している。",
                "納入先の調達担当者は「12月1日には生産が再開すると踏んでいる」と打ち明ける。",
                "市長は記者会見で、生産の再開は12月1日ごろになるとの見通しを語った。",
                "保険会社の調査員は、工場の再開を12月1日と見積もる。",
                "情報セキュリティーに詳しい大学教授は「復旧の作業には時間がかかる。再開は12月1日になるのではないか」とみる。",
                "別の自動車メーカーの購買幹部は「再開が12月1日でも組み立ては続けられる」とそろばんをはじく。",
                "仕入れ先の一社は、生産の再開が12月1日になると読んで人員を組み替えた。",
                "アナリストは慎重だ。「生産の再開は12月1日を見込む」と分析する。",
                "カナタ自動車の広報担当者は「部品の生産再開は12月1日を見込む」と述べた。",
                "生産の再開は12月1日になる公算が大きい。",
                "生産の再開は12月1日ごろまでずれ込むかもしれない。",
                "関係者によると、生産の再開は12月1日になりそうだという。"
            })
    void shouldSetAndMoveNoPlan(String guess) {
        assertThat(told(plan(), ToldRestarts.news("2026年11月19日", "復旧作業が続いている。" + guess)))
                .isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"「再開は年明け」の見方も", "「生産再開は12月」の観測", "再開は12月になるとの声も"})
    void shouldTakeNoPlanFromTheHeadlineOfAPaper(String guess) {
        assertThat(
                        told(
                                plan(),
                                """
                                旭川精工、生産を24日に再開へ %s
                                2026年11月19日
                                地方ニュース
                                旭川精工は、ランサムウェアの被害を受けたと発表した。復旧作業が続いている。
                                """
                                        .formatted(guess)))
                .isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A union leader said members were told to come back on December 1, when production would restart.",
                "The mayor hopes that production will resume on December 1.",
                "One rival put the restart at December 1.",
                "County officials are preparing for a restart on December 1.",
                "A buyer at another carmaker is counting on production to resume on December 1.",
                "Two suppliers assume that production will restart on December 1.",
                "According to a person familiar with the matter, production will resume on December 1.",
                "Production will not resume before December 1, reckons one dealer.",
                "Brokers have pencilled in a restart on December 1.",
                "An insurer's adjuster told this paper that production would restart on December 1.",
                "The governor expects production to resume on December 1.",
                "Hauliers plan for production to restart on December 1.",
                "Production might not resume until December 1.",
                "\"I would bet on production resuming on December 1,\" said a parts trader."
            })
    void shouldSetAndMoveNoPlanInEnglish(String guess) {
        assertThat(told(ToldRestarts.englishAfterPlan(guess))).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同社は生産の再開が12月1日になるとの見通しを示した。",
                "同社によると、生産の再開は12月1日にずれ込む。",
                "旭川精工の社長は「生産の再開は12月1日になる」と述べた。",
                "同社の広報担当者は「生産は12月1日に再開する予定だ」と話した。",
                "総務担当者は、生産の再開は12月1日になる見込みだと説明した。",
                "担当者は取引先に対し、生産を12月1日に再開する予定だと伝えた。",
                "旭川精工は生産の再開を12月1日に延期すると発表した。取引先は不安を隠さない。",
                "工場長は「12月1日に生産を再開する計画だ」と語った。",
                "生産の再開は12月1日の予定だという。",
                "生産は12月1日に再開する見通しだ。"
            })
    void shouldFollowThoseWhoRestart(String said) {
        assertThat(told(plan(), ToldRestarts.news("2026年11月19日", said)))
                .isEqualTo("2026-11-24 superseded\n2026-12-01 planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company now expects to restart production on December 1.",
                "Northfield Motors said production will resume on December 1.",
                "A spokesman said production will resume on December 1.",
                "Its chief executive said production would restart on December 1.",
                "According to the company, production will resume on December 1.",
                "Production will resume on December 1, the carmaker said, and dealers were told.",
                "Production is expected to resume on December 1."
            })
    void shouldFollowThoseWhoRestartInEnglish(String said) {
        assertThat(
                        told(
                                ToldRestarts.english(
                                        "Nov 17, 2026",
                                        "It expects to resume production on November 24."),
                                ToldRestarts.english("Nov 19, 2026", said)))
                .isEqualTo("2026-11-24 superseded\n2026-12-01 planned");
    }

    private static String plan() {
        return ToldRestarts.news("2026年11月17日", "同社は生産の再開を11月24日に予定している。");
    }

    private static String told(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(each -> each.date() + " " + each.state().id())
                .collect(Collectors.joining("\n"));
    }
}
