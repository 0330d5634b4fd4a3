package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.dossier.SketchedReadings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTextTest {
    private static final Reading READING =
            SketchedReadings.reading(
                    "r1",
                    "2024-06-01",
                    "victim=みずうみ商店 attack=ransomware detected=2024-05-20"
                            + " count=12345:persons:会員:up_to !exposed=payment_card ?exposed=email"
                            + " loss=3000000_JPY outage=orders");

    @Test
    void shouldShowEveryFactWithItsCertaintyQuoteAndPlace() {
        assertThat(ReadingText.render(READING, Lang.JA))
                .contains("== みずうみ商店 ==\n   確認  inc-")
                .contains("● 手口: ランサムウェア  [確認]\n   「attack=ransomware」 (r1:14-31, 被害組織)\n")
                .contains("● 検知: 2024-05-20  [確認]\n")
                .contains("● 件数: 最大12,345persons (会員)  [確認]\n")
                .contains("△ 情報: メールアドレス  [おそれ]\n")
                .contains("× 対象外の情報: 決済カード  [否定]\n")
                .contains("● 停止: 受発注・出荷  [確認]\n")
                .contains("● 金額: 3,000,000 JPY (損失見積り, 被害組織)  [確認]\n");
    }

    @Test
    void shouldSayTheSameInEnglish() {
        assertThat(ReadingText.render(READING, Lang.EN))
                .contains("● kind: ransomware  [confirmed]\n   \"attack=ransomware\" (r1:14-31")
                .contains("● count: up to 12,345 persons (会員)  [confirmed]\n")
                .contains("△ data: e-mail address  [possible]\n")
                .contains("× data not exposed: payment card  [denied]\n");
    }

    @Test
    void shouldShowWhatGaveWayAndWhatConflicts() {
        String text =
                ReadingText.render(
                        Dossiers.assemble(
                                        List.of(
                                                READING,
                                                SketchedReadings.reading(
                                                        "r2",
                                                        "2024-06-02",
                                                        "victim=みずうみ商店@media detected=2024-05-18@media")))
                                .getFirst(),
                        Lang.JA);

        assertThat(text)
                .contains("   - 食い違い: 検知 2024-05-18  [報道]\n")
                .contains("   = r1, r2: 被害組織(みずうみ商店)が同じで、");
    }

    @Test
    void shouldSayWhenThereIsNothing() {
        Reading empty = new Reading(READING.report(), List.of());

        assertThat(ReadingText.render(empty, Lang.JA)).contains("読み取れる事案はありませんでした。");
        assertThat(ReadingText.render(empty, Lang.EN)).contains("no incident");
    }

    @Test
    void shouldKeepControlCharactersFromTheTerminal() {
        Report report = OpenedReports.report("a.txt", "題\u001B[31m\u202E名\n2024年1月1日\n本文です。\n");

        assertThat(ReadingText.render(new Reading(report, List.of()), Lang.JA))
                .startsWith("題 [31m名\n")
                .doesNotContain("\u001B", "\u202E");
    }
}
