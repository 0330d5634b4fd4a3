package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.KnownNotices.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A change names what changed: how much is shipped, and never a day that no report told anew.
class DeliveryChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);
    private static final String FIRST =
            """
            アサギリ圧縮機、出荷が平時の半分に 受注サーバーに不正侵入
            2026年12月2日
            北関東産業新聞
            コンプレッサーを手がけるアサギリ圧縮機(群馬県)で、出荷指示を扱うサーバーが外部からの不正侵入を受けて使えなくなり、1日から製品の出荷量が平時のおよそ半分に落ちている。
            異常に気づいたのは11月30日早朝。
            """;
    private static final String SECOND =
            """
            アサギリ圧縮機、不正侵入で%s
            2026年12月4日
            北関東産業新聞
            %s不正侵入を受けたサーバーの復旧を急いでいる。
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出荷が止まる|アサギリ圧縮機は3日午後2時から、製品の出荷をすべて止めた。|出荷の量が変わりました: 通常の約5割 → 停止、12月3日(木)14時から",
                "出荷が減る|アサギリ圧縮機は、3日から製品の出荷量が平時の3割に落ちた。|出荷の量が変わりました: 通常の約5割 → 通常の約3割"
            })
    void shouldTellWhatShippingFellTo(String title, String said, String line) {
        assertThat(lines(FIRST, FIRST, SECOND.formatted(title, said)))
                .anyMatch(each -> each.startsWith(line))
                .noneMatch(each -> each.contains("検知"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"被害の調査が続く。", "アサギリ圧縮機は4日、社内に対策本部を置いた。"})
    void shouldTellNoChangeOfWhatIsNotRepeated(String said) {
        assertThat(lines(FIRST, FIRST, SECOND.formatted("対策本部", said)))
                .noneMatch(each -> each.contains("出荷の量") || each.contains("検知"));
    }

    @Test
    void shouldTellInEnglish() {
        assertThat(
                        KnownNotices.changes(
                                        known(FIRST),
                                        known(
                                                FIRST,
                                                SECOND.formatted(
                                                        "出荷が止まる",
                                                        "アサギリ圧縮機は3日午後2時から、製品の出荷をすべて止めた。")),
                                        TODAY)
                                .of(known(FIRST).incidents().getFirst().id()))
                .extracting(each -> each.what().en())
                .anyMatch(each ->
                        each.startsWith(
                                "deliveries changed: about 50 % of normal -> stopped since"));
    }

    @Test
    void shouldTellWhoElseSuffersOnce() {
        String passedOn =
                """
                アサギリ圧縮機の不正侵入、納入先にも影響
                2026年12月4日
                北関東産業新聞
                不正侵入を受けたアサギリ圧縮機の出荷減により、潮見鋳造株式会社が生産を停止した。
                """;

        assertThat(lines(FIRST, FIRST, passedOn))
                .filteredOn(each -> each.startsWith("ほかの組織への影響が伝えられました: 潮見鋳造株式会社"))
                .hasSize(1);
        Known told = known(FIRST, passedOn);
        assertThat(KnownNotices.changes(told, told, TODAY).of(told.incidents().getFirst().id()))
                .isEmpty();
    }

    private static List<String> lines(String before, String... after) {
        Known then = known(before);
        Known now = known(after);
        assertThat(now.incidents()).hasSize(1);
        return KnownNotices.changes(then, now, TODAY).of(now.incidents().getFirst().id()).stream()
                .map(Change::what)
                .map(each -> each.ja())
                .toList();
    }
}
