package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A later report of those who restart that speaks of a plan, or of the restart, and confirms no
/// day takes the plan back: for the sites that it names, or for all.
class WithdrawnRestartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月24日にお示しした生産の再開は、見合わせることといたしました。",
                "11月24日の生産再開につきましては、実施できない見込みとなりました。",
                "11月24日からとお伝えしておりました生産の再開ですが、延期させていただきます。新たな時期は未定です。",
                "24日の立ち上げは中止いたします。",
                "24日という目標は、ここで取り下げます。",
                "先にお知らせした再開の日程は、すべて白紙に戻します。",
                "生産再開の時期につきましては、改めてお知らせいたします。",
                "再開日は現在再検討しております。",
                "再開のめどは立っておりません。",
                "生産の再開時期を申し上げられる段階にはございません。",
                "復旧作業に不具合が見つかり、生産再開の予定を見直しております。",
                "生産の再開にはなお時間を要し、時期をお約束できません。",
                "24日は操業を行いません。",
                "24日の生産はいたしません。",
                "前回ご案内した再開予定日は無効とさせていただきます。",
                "再開の計画は凍結しております。",
                "生産再開の日程は、調査の結果を待って別途ご案内申し上げます。",
                "24日の再開は困難な状況です。",
                "24日の再開には間に合いません。",
                "生産再開の予定は、当面たっておりません。",
                "再開の時期は、決まり次第お知らせいたします。",
                "20日時点で、生産の再開時期は未定でございます。",
                "新しい再開の日程は25日の正午までにお知らせいたします。"
            })
    void shouldTakeThePlanBack(String said) {
        assertThat(told(notice("17", "生産の再開は11月24日を予定しております。"), notice("20", said)))
                .isEqualTo("2026-11-24 called_off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The restart on November 24 will not take place.",
                "We can no longer keep to November 24 for the restart of production.",
                "The restart announced for November 24 has been put on hold.",
                "We are reviewing the date of the restart.",
                "The date on which production will resume is open.",
                "We are not able to say when production will resume.",
                "There is no new date for the restart of production.",
                "Production will not restart on November 24.",
                "We will announce a new date for the restart in due course.",
                "The timetable for restarting production is under review.",
                "The earlier target of November 24 for restarting production is void.",
                "It is too early to say when we can restart production.",
                "The restart of production has been cancelled until further notice.",
                "The restart date remains to be determined.",
                "We cannot say if production will resume on November 24.",
                "Production will not restart on November 24 as planned."
            })
    void shouldTakeThePlanBackInEnglish(String said) {
        assertThat(
                        told(
                                english("17", "We plan to restart production on November 24."),
                                english("20", said)))
                .isEqualTo("2026-11-24 called_off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "生産の再開は予定どおり11月24日でございます。",
                "11月24日の再開に変更はございません。",
                "24日の再開に向けた準備は順調に進んでおります。",
                "再開の予定に変わりはございません。",
                "24日の再開に支障はございません。",
                "24日に生産を再開いたします。",
                "復旧作業を続けております。情報の流出は確認されておりません。",
                "再開の時期が変わる場合は、改めてお知らせいたします。",
                "万一、24日の再開が遅れる際は速やかにご案内いたします。",
                "調査の状況は改めてお知らせいたします。調査の完了時期は未定です。",
                "今月の会社説明会は延期いたします。新しい日程は未定です。",
                "再開後の納入数量につきましては、個別にご案内いたします。"
            })
    void shouldKeepThePlan(String said) {
        assertThat(told(notice("17", "生産の再開は11月24日を予定しております。"), notice("20", said)))
                .isEqualTo("2026-11-24 planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The restart remains on track for November 24.",
                "We still plan to restart production on November 24.",
                "If the restart has to be postponed, we will inform you.",
                "Should the restart slip, we will inform you.",
                "We have found no sign that data was taken.",
                "The investigation continues and its end is open.",
                "There is no change to the restart date.",
                "Preparations for the restart on November 24 are going as planned."
            })
    void shouldKeepThePlanInEnglish(String said) {
        assertThat(
                        told(
                                english("17", "We plan to restart production on November 24."),
                                english("20", said)))
                .isEqualTo("2026-11-24 planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同社は24日の再開を見合わせると発表した。",
                "同社は再開の時期について「改めて知らせる」としている。",
                "旭川精工は再開の予定を白紙に戻したと明らかにした。",
                "同社によると、生産再開のめどは立っていない。"
            })
    void shouldFollowAPaperThatQuotesThem(String said) {
        assertThat(
                        told(
                                ToldRestarts.news("2026年11月17日", "同社は生産の再開を11月24日に予定している。"),
                                ToldRestarts.news("2026年11月20日", said)))
                .isEqualTo("2026-11-24 called_off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "アナリストは「24日の再開は白紙になる」と語った。",
                "労組の幹部は「再開の時期は未定と聞いている」と話す。",
                "取引先は24日の再開は難しいとみている。"
            })
    void shouldNotFollowTheWordsOfOthers(String said) {
        assertThat(
                        told(
                                ToldRestarts.news("2026年11月17日", "同社は生産の再開を11月24日に予定している。"),
                                ToldRestarts.news("2026年11月20日", said)))
                .isEqualTo("2026-11-24 planned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東浜工場の再開は白紙といたします。|東浜工場 24 called_off; 西浜工場 26 planned",
                "西浜工場の26日という目標は取り消します。|東浜工場 24 planned; 西浜工場 26 called_off",
                "26日の再開は取りやめます。|東浜工場 24 planned; 西浜工場 26 called_off",
                "両工場とも、再開の時期は未定です。|東浜工場 24 called_off; 西浜工場 26 called_off",
                "再開の計画は白紙といたします。|東浜工場 24 called_off; 西浜工場 26 called_off",
                "全面的な復旧の時期は未定です。|東浜工場 24 planned; 西浜工場 26 planned",
                "西浜工場の再開は11月28日に変更いたします。|東浜工場 24 planned; 西浜工場 26 superseded; 西浜工場 28 planned"
            })
    void shouldTakeBackForTheSitesThatItNames(String said, String plans) {
        assertThat(plans(notice("17", "東浜工場は11月24日に、西浜工場は11月26日に生産を再開する予定です。"), notice("20", said)))
                .isEqualTo(plans);
    }

    @Test
    void shouldLeaveTheOtherOfTwoSitesOfOnePlan() {
        assertThat(
                        plans(
                                notice("17", "東浜工場および西浜工場は11月24日に生産を再開する予定です。"),
                                notice("20", "東浜工場の再開は白紙といたします。")))
                .isEqualTo("東浜工場 24 called_off; 西浜工場 24 planned");
        assertThat(
                        plans(
                                notice("17", "東浜工場および西浜工場は11月24日に生産を再開する予定です。"),
                                notice("20", "東浜工場は11月27日に生産を再開する予定です。")))
                .isEqualTo("東浜工場 24 superseded; 西浜工場 24 planned; 東浜工場 27 planned");
    }

    @Test
    void shouldTakeTheRowsOfATableForTheSitesThatHeadThem() {
        assertThat(
                        plans(
                                notice("17", "再開の時期は未定です。"),
                                notice(
                                        "20",
                                        """
                                        今後の予定は次のとおりです。

                                        | 工場 | 予定 |
                                        |---|---|
                                        | 東浜 | 24日に立ち上げ、同日中に通常の生産 |
                                        | 西浜 | 26日に立ち上げ、同日より通常の生産 |
                                        """)))
                .isEqualTo("東浜工場 24 planned; 西浜工場 26 planned");
    }

    @Test
    void shouldHoldAPlanThatCameSince() {
        assertThat(
                        told(
                                notice("17", "生産の再開は11月24日を予定しております。"),
                                notice("18", "再開の計画は白紙といたします。"),
                                notice("20", "生産の再開は11月27日を予定しております。")))
                .isEqualTo("2026-11-24 called_off\n2026-11-27 planned");
    }

    @Test
    void shouldMarkWhatOnlyNamesTheDay() {
        assertThat(
                        ToldRestarts.of(
                                TODAY,
                                notice("17", "生産の再開は11月24日を予定しております。"),
                                notice("20", "24日の再開につきましては、お取引先様と話し合いを続けております。")))
                .singleElement()
                .satisfies(each -> assertThat(each.isDoubtful()).isTrue());
    }

    private static String notice(String day, String said) {
        return """
        サイバー攻撃の影響について
        2026年11月%s日
        株式会社ミズハ精工
        当社は11月16日にランサムウェアによる攻撃を受け、生産を停止しております。
        %s
        """
                .formatted(day, said);
    }

    private static String english(String day, String said) {
        return """
        Notice on the cyberattack
        November %s, 2026
        Northfield Motors Ltd.
        We were hit by ransomware on November 16 and our production is halted.
        %s
        """
                .formatted(day, said);
    }

    private static String told(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(each -> each.date() + " " + each.state().id())
                .collect(Collectors.joining("\n"));
    }

    private static String plans(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(each ->
                        "%s %d %s"
                                .formatted(
                                        each.portion(),
                                        each.date().earliest().getDayOfMonth(),
                                        each.state().id()))
                .collect(Collectors.joining("; "));
    }
}
