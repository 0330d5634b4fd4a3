package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A leak that was possible and is confirmed or denied later is told in a line of its own.
class LeakTurnTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String POSSIBLE = notice("2026年11月20日", "顧客の氏名とメールアドレスが漏えいしたおそれがあります。");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月24日|調査の結果、顧客の氏名とメールアドレスの漏えいが確認されました。" + "|「おそれ」から「確認」に変わりました: 氏名、メールアドレス",
                "2026年11月20日公表、11月24日更新|調査の結果、顧客の氏名が漏えいしたことを確認しました。" + "|「おそれ」から「確認」に変わりました: 氏名",
                "2026年11月24日|調査の結果、顧客の氏名とメールアドレスの漏えいはありませんでした。" + "|「おそれ」から「否定」に変わりました: 氏名、メールアドレス",
                "2026年11月24日|調査の結果、個人情報の漏えいは確認されませんでした。|「おそれ」から「否定」に変わりました"
            })
    void shouldTellThatAPossibleLeakIsConfirmedOrDenied(String day, String said, String told) {
        Known before = known(POSSIBLE);
        Known after = known(POSSIBLE, notice(day, said));
        String line = "漏えいの確度が" + told;

        assertThat(leaks(before, after)).containsExactly(line);
        assertThat(history(after)).containsExactly("経過: " + line + "(11月24日(火))");
    }

    @Test
    void shouldTellThatALeakWasTakenBack() {
        String told = notice("2026年11月20日", "顧客の氏名とメールアドレスの漏えいを確認しました。");
        Known after = known(told, notice("2026年11月24日", "11月20日に公表した漏えいの事実は誤りでした。"));

        assertThat(leaks(known(told), after)).containsExactly("漏えいの確度が「確認」から「撤回」に変わりました");
        assertThat(history(after)).containsExactly("経過: 漏えいの確度が「確認」から「撤回」に変わりました(11月24日(火))");
        assertThat(after.incidents().getFirst().exposed()).isEmpty();
    }

    @Test
    void shouldTellItInEnglish() {
        String possible =
                english(
                        "Nov 20, 2026",
                        "Names and phone numbers of customers may have been leaked.");
        String confirmed =
                english(
                        "Nov 24, 2026",
                        "We have confirmed that names and phone numbers of customers were leaked.");

        List<Change> changes = changes(known(possible), known(possible, confirmed));

        assertThat(changes)
                .filteredOn(change -> change.kind() == Change.Kind.DATA_CLASS)
                .extracting(change -> change.what().en())
                .containsExactly("leak of name, telephone number: was possible, is now confirmed");
    }

    @Test
    void shouldTellItOfANoticeThatWasEditedInPlace() {
        Known after = known(notice("2026年11月24日", "顧客の氏名とメールアドレスの漏えいを確認しました。"));

        assertThat(leaks(known(POSSIBLE), after))
                .containsExactly("漏えいの確度が「おそれ」から「確認」に変わりました: 氏名、メールアドレス");
    }

    @Test
    void shouldTellNothingWhereNothingTurned() {
        Known same = known(POSSIBLE, notice("2026年11月24日", "顧客の氏名とメールアドレスが漏えいしたおそれがあります。"));
        Known later = known(POSSIBLE, notice("2026年11月24日", "復旧作業を続けております。"));

        assertThat(leaks(known(POSSIBLE), same)).isEmpty();
        assertThat(leaks(known(POSSIBLE), later)).isEmpty();
        assertThat(history(same)).isEmpty();
        assertThat(history(later)).isEmpty();
    }

    private static List<String> leaks(Known before, Known after) {
        return changes(before, after).stream()
                .map(change -> change.what().ja())
                .filter(words -> words.contains("漏えいの確度"))
                .toList();
    }

    private static List<String> history(Known after) {
        return FactList.of(after.incidents().getFirst(), new ReportShelf(after.reports()), TODAY)
                .stream()
                .map(Brief.Fact::statement)
                .map(statement -> statement.ja())
                .filter(words -> words.contains("漏えいの確度"))
                .toList();
    }

    static List<Change> changes(Known before, Known after) {
        assertThat(after.incidents()).hasSize(1);
        return KnownNotices.changes(before, after, TODAY).of(after.incidents().getFirst().id());
    }

    static Known known(String... articles) {
        return Known.of(
                Arrays.stream(articles)
                        .map(text ->
                                ReportOpener.open(
                                        text.hashCode() == articles[0].hashCode()
                                                ? "a.txt"
                                                : "b.txt",
                                        text.getBytes(StandardCharsets.UTF_8)))
                        .map(opened -> READER.read(((Opened.Readable) opened).report()))
                        .toList(),
                Decisions.NONE);
    }

    private static String notice(String day, String said) {
        return "不正アクセスに関するお知らせ\n%s\nみなと精工株式会社\n当社のサーバーが第三者による不正アクセスを受けました。%s\n"
                .formatted(day, said);
    }

    private static String english(String day, String said) {
        return "Notice of unauthorized access\n%s\nNorthfield Motors Inc.\nAn unauthorized party accessed our servers. %s\n"
                .formatted(day, said);
    }
}
