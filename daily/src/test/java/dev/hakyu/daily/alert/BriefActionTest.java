package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefActionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "こだま樹脂への支払いを続ける。受領を拒まない(法務で確認)|先方への支払いを続ける",
                "こだま樹脂株式会社から最初に連絡を受けた部門を記録する|先方から最初に連絡を受けた部門を記録する",
                "株式会社こだま樹脂へ電話する|先方へ電話する",
                "こだま樹脂物流へ電話する|こだま樹脂物流へ電話する",
                "こだま樹脂基盤を使う業務を書き出す|こだま樹脂基盤を使う業務を書き出す",
                "公表文を用意する(下の6項目)|公表文を用意する",
                "在庫を数える(北工場、南工場、東工場)|在庫を数える(北工場、南工場ほか1件)",
                "在庫を数える(北工場)。|在庫を数える(北工場)"
            })
    void shouldKeepTheFirstSentenceAndCallTheVictimByWhatItIs(String what, String said) {
        assertThat(BriefAction.of(concern(), new Text(what, "x")).ja()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Go on paying こだま樹脂. Even if our own line stops, do not refuse goods.|Go on paying こだま樹脂",
                "Call Kodama Co. Ltd. Then wait.|Call Kodama Co. Ltd. Then wait",
                "Cut access A-1 of こだま樹脂 (VPN). It takes 15 min.|Cut access A-1 of こだま樹脂 (VPN)",
                "Prepare a notice (the six items below)|Prepare a notice",
                "Count 1.5 days of stock. and no more|Count 1.5 days of stock. and no more"
            })
    void shouldEndAnEnglishSentenceOnlyWhereItEnds(String what, String said) {
        assertThat(BriefAction.of(concern(), new Text("x", what)).en()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kodama Motors Ltdを名乗るメール|先方を名乗るメール",
                "Kodama Motors Co., Ltd.への支払い|先方への支払い",
                "Kodama Motorsを名乗るメール|先方を名乗るメール",
                "Kodama Motors Finance Ltdを名乗るメール|Kodama Motors Finance Ltdを名乗るメール",
                "Kodama Motors2を名乗るメール|Kodama Motors2を名乗るメール",
                "NewKodama Motorsを名乗るメール|NewKodama Motorsを名乗るメール"
            })
    void shouldTakeAForeignLegalFormWithTheName(String what, String said) {
        Concern foreign = new SampleConcern("a", "Kodama Motors").build();
        assertThat(BriefAction.of(foreign, new Text(what, "x")).ja()).isEqualTo(said);
    }

    private static Concern concern() {
        return new SampleConcern("a", "こだま樹脂").build();
    }
}
