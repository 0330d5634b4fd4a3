package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Advisory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The number that a maker gives its advisory is no part of the product's name.
class AdvisoryNumberTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NWSA-2026-014 HamaGate における認証回避の脆弱性",
                "NWSA-2026-014(改訂1.1版) HamaGate における認証回避の脆弱性",
                "NW-SA-26-0014: HamaGate の認証回避の脆弱性",
                "HamaGate における認証回避の脆弱性"
            })
    void shouldNameTheProductOnly(String title) {
        String text =
                title
                        + """

                        2026年11月4日
                        HamaGate のリモート接続機能に、認証を経ずに操作される脆弱性が見つかりました。
                        影響を受ける版は 7.2.0 から 7.2.14 です。修正版は 7.2.15 です。
                        """;

        List<Advisory> found =
                Advisories.assemble(List.of(READER.read(OpenedReports.report("a.txt", text))));

        assertThat(found)
                .extracting(advisory -> advisory.product().name().value())
                .containsExactly("HamaGate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NWSA-2026-014", "KHN-SA-2026-004", "NW-SA-26-0014"})
    void shouldTakeTheNumberOfANoticeForNobody(String number) {
        String text =
                """
                HamaGate の認証回避の脆弱性に関する注意喚起(更新)
                2026年11月4日
                識別番号 %s(開発元) 深刻度の基本値 9.1
                11月1日以降、国内の複数の組織でこの問題が悪用されたことを確認しました。
                11月3日に公開された 7.2.12 では修正が不十分であることが分かりました。管理画面(TCP/8443)への到達を遮ってください。
                """
                        .formatted(number);

        assertThat(READER.read(OpenedReports.report("a.txt", text)).accounts()).isEmpty();
    }
}
