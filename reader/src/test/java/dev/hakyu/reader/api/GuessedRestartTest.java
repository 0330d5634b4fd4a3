package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What customers, analysts or nobody in particular expect of a restart is neither a plan nor a
/// withdrawal; only those who restart say either.
class GuessedRestartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "取引先の間では「再開は24日からずれ込むのではないか」との見方が出ている。",
                "再開は24日からずれ込むのではないかとの見方もある。",
                "アナリストは「24日の再開は12月1日に延期される可能性がある」と指摘した。",
                "ある部品商社は、24日の再開が12月1日ごろにずれ込むとみている。",
                "業界では24日の生産再開が先送りされるとの観測が広がる。",
                "納入先の担当者は「24日の再開は延期になるのでは」と話した。",
                "取引先からは24日の再開がずれ込むことを懸念する声が上がっている。",
                "取引先は生産の再開を12月1日ごろと予想している。"
            })
    void shouldKeepThePlanWhateverOthersExpect(String guess) {
        assertThat(told(plan(), ToldRestarts.news("2026年11月19日", "復旧作業が続いている。" + guess)))
                .isEqualTo("production 2026-11-24 planned");
        assertThat(told(plan(), ToldRestarts.news("2026年11月19日", "同社は24日の再開を目指すとしている。" + guess)))
                .isEqualTo("production 2026-11-24 planned");
    }

    @Test
    void shouldTakeThePlanBesideAGuessInOneSentence() {
        assertThat(
                        told(
                                ToldRestarts.news(
                                        "2026年11月19日",
                                        "同社は24日の再開を目標とするが、取引先の間では「12月1日に延期されるのではないか」(部品商社)との見方もある。")))
                .isEqualTo("- 2026-11-24 planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customers fear that the restart planned for November 24 will be postponed.",
                "Analysts expect the restart to be delayed until December 1.",
                "One analyst said the November 24 restart could be pushed back to December 1.",
                "A parts dealer believes the restart will be put off to December 1.",
                "Some in the industry doubt that it will restart on December 1.",
                "There is speculation that the November 24 restart will be postponed.",
                "It will not restart before December 1, analysts said."
            })
    void shouldKeepThePlanWhateverOthersExpectInEnglish(String guess) {
        assertThat(told(ToldRestarts.englishAfterPlan(guess)))
                .isEqualTo("production 2026-11-24 planned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "同社は24日の再開を延期し、時期は未定とした。|production 2026-11-24 called_off",
                "同社は24日に予定していた生産の再開を見送ると発表した。|production 2026-11-24 called_off",
                "同社は24日を目標としていた生産再開の予定を撤回した。|production 2026-11-24 called_off",
                "同社は24日の生産再開を未定に変更すると発表した。|production 2026-11-24 called_off",
                "同社は24日の再開が12月1日にずれ込む見通しだと発表した。|production 2026-11-24 superseded; production"
                        + " 2026-12-01 planned",
                "同社は再開が12月1日ごろにずれ込むとみている。取引先への納入は続ける。|production 2026-11-24 superseded; production"
                        + " 2026-12-01 planned",
                "同社は取引先に対し、24日の再開を12月1日に延期すると伝えた。|production 2026-11-24 superseded; production"
                        + " 2026-12-01 planned"
            })
    void shouldFollowTheWordOfThoseWhoRestart(String said, String restarts) {
        assertThat(told(plan(), ToldRestarts.news("2026年11月19日", said)))
                .isEqualTo(restarts.replace("; ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It no longer expects to restart production on November 24.|production 2026-11-24"
                        + " called_off",
                "It has withdrawn its target of restarting production on November 24.|production"
                        + " 2026-11-24 called_off",
                "The company said the restart planned for November 24 has been called"
                        + " off.|production 2026-11-24 called_off",
                "It told customers that the restart is postponed from November 24 to December"
                        + " 1.|production 2026-11-24 superseded; production 2026-12-01 planned",
                "It said it expects the restart to be delayed until December 1, and customers were"
                        + " told.|production 2026-11-24 superseded; production 2026-12-01 planned"
            })
    void shouldFollowTheWordOfThoseWhoRestartInEnglish(String said, String restarts) {
        assertThat(
                        told(
                                ToldRestarts.english(
                                        "Nov 17, 2026",
                                        "It expects to resume production on November 24."),
                                ToldRestarts.english("Nov 19, 2026", said)))
                .isEqualTo(restarts.replace("; ", "\n"));
    }

    @Test
    void shouldTakeAGuessedDelayForNoDayOfTheEvent() {
        assertThat(
                        SmallArticles.stated(
                                ToldRestarts.news("2026年11月19日", "アナリストは「25日以降に遅れる可能性がある」と指摘した。"),
                                Assertion.Dated.class))
                .extracting(Assertion.Dated::role)
                .doesNotContain(DateRole.DETECTED, DateRole.INTRUSION);
    }

    @Test
    void shouldTellTheGuessesOfOthersFromThePlanOnAPageOfTheHouse() {
        assertThat(told(notice("取引先からは再開は12月1日になるのではないかとの声も出ていますが、当社は11月24日の生産再開を予定しております。")))
                .isEqualTo("production 2026-11-24 planned");
        assertThat(told(notice("当社の生産の再開は12月1日になるとの見方をしております。"))).contains("2026-12-01 planned");
    }

    private static String notice(String said) {
        return """
        サイバー攻撃による生産停止について
        2026年11月19日
        株式会社ミズハ精工
        当社はサイバー攻撃を受け、生産を停止しています。
        """
                + said
                + "\n";
    }

    private static String plan() {
        return ToldRestarts.news("2026年11月17日", "同社は生産の再開を11月24日に予定している。");
    }

    private static String told(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(each ->
                        "%s %s %s"
                                .formatted(
                                        each.of().isEmpty()
                                                ? "-"
                                                : each.of().stream()
                                                        .map(of -> of.id())
                                                        .collect(Collectors.joining("+")),
                                        each.date(),
                                        each.state().id()))
                .collect(Collectors.joining("\n"));
    }
}
