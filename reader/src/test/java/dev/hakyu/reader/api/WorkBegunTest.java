package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Work that begins again in words other than those of a restart: a line of several that is run,
/// the usual quantity that comes back, an hour beside the verb.
class WorkBegunTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北工場では、19日(木)7時から4本の塗装ラインのうち1本を動かし、残りは追ってお知らせします。|2026-11-19T07:00 0.25",
                "北工場は19日に5ライン中2ラインを動かします。|2026-11-19 0.4",
                "北工場は19日7時から、3本の組立ラインすべてを一斉に動かすことといたします。|2026-11-19T07:00 -",
                "19日の積み込みから平常の量に戻します。|2026-11-19 -",
                "北工場は19日7時から通常の生産に戻ります。|2026-11-19T07:00 -",
                "同社は「19日(木)の便から普段の数量に戻す」と伝えた。|2026-11-19 -"
            })
    void shouldReadAPlanToBeginWork(String said, String plan) {
        assertThat(plans(said)).containsExactly(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北工場は4本の塗装ラインのうち1本を検査のため19日に止めます。",
                "19日に取引先向けの説明会を開き、全ラインを動かす際の手順をご説明します。",
                "19日の調査では、平常の量に戻った通信を確認します。",
                "同社は19日に出荷を平常の量に戻すとした案内を取り消した。",
                "同社は、19日から生産を通常の数量に戻すとした約束を撤回した。"
            })
    void shouldReadNoPlanWhereNoneIsMade(String said) {
        assertThat(plans(said)).isEmpty();
        assertThat(ToldShares.resumed(notice(said))).isEmpty();
    }

    @Test
    void shouldNameThePlantThatHeadsTheParagraph() {
        assertThat(
                        SmallArticles.stated(
                                notice(
                                        "北工場 装置の入れ替えにめどが立ちました。19日7時から2本の組立ラインのうち1本を動かし、できた製品は同日14時の便から積み出す計画です。"),
                                Assertion.ResumptionForecast.class))
                .extracting(each ->
                        each.of().id()
                                + " "
                                + each.date()
                                + " "
                                + each.portion()
                                + (each.partial() ? " in part" : ""))
                .containsExactly(
                        "production 2026-11-19T07:00 北工場の組立ライン in part",
                        "shipping 2026-11-19T14:00 北工場の組立ライン in part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北工場は本日7時に止めましたが、点検を終えた設備から、11時より手作業で組付けを始めました。|2026-11-17T11:00",
                "北工場は16日22時に止めましたが、17日11時より加工を始めました。|2026-11-17T11:00",
                "北工場は本日7時に、点検を終えた設備から生産を再開しました。|2026-11-17T07:00",
                "北工場は本日11時に生産を再開し、12時より清掃をしております。|2026-11-17T11:00"
            })
    void shouldTakeTheHourInTheClauseOfTheVerb(String said, String moment) {
        assertThat(ToldShares.resumed(notice(said)))
                .extracting(each -> each.date().toString())
                .containsExactly(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北工場は本日11時より組付けを始めました。出来高は平常の3割ほどです。|0.3",
                "北工場は本日11時より4本のラインのうち3本で生産を再開しました。|0.75"
            })
    void shouldReadTheShareOfWhatWasBegun(String said, double share) {
        assertThat(ToldShares.shares(notice(said))).containsExactly(share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北工場は本日11時に生産を再開しました。5本のラインのうち1本を点検で止めた日もありました。",
                "北工場は本日11時に生産を再開しました。平常の3割の従業員が出社しています。",
                "北工場は本日11時に生産を再開しました。第1ラインのうち2号機を動かしています。"
            })
    void shouldReadNoShareOfAnotherThing(String said) {
        assertThat(ToldShares.shares(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Northfield Motors will restart one of its three assembly lines on November 19.|0.333",
                "It will restart two of four lines on November 19.|0.5"
            })
    void shouldReadTheShareOfLinesInEnglish(String said, double share) {
        assertThat(
                        SmallArticles.stated(
                                SmallArticles.english(said), Assertion.ResumptionForecast.class))
                .extracting(Assertion.ResumptionForecast::shareOfNormal)
                .containsExactly(share);
    }

    @Test
    void shouldKeepAPlanOfTheDayOfAnotherThatIsCalledOff() {
        assertThat(plans("19日8時に予定していた1ラインの生産は行いません。南工場は入れ替えが済み、19日8時から平常の生産に戻ります。"))
                .containsExactly("2026-11-19T08:00 -");
    }

    private static List<String> plans(String said) {
        return SmallArticles.statements(notice(said))
                .filter(each -> each.modality() == Modality.ASSERTED)
                .map(each -> each.what())
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(Assertion.ResumptionForecast.class::cast)
                .map(each ->
                        each.date()
                                + " "
                                + (each.shareOfNormal() == null ? "-" : each.shareOfNormal()))
                .distinct()
                .toList();
    }

    private static String notice(String said) {
        return "ランサムウェアによる生産停止に関するお知らせ\n2026年11月17日 18時現在\n旭川精工株式会社\n当社のサーバーがランサムウェア攻撃を受けました。\n"
                + said
                + "\n";
    }
}
