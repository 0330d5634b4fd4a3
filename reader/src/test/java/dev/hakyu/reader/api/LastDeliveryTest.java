package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ToldDeliveries.lastDeliveries;
import static dev.hakyu.reader.api.ToldDeliveries.notice;
import static dev.hakyu.reader.api.ToldDeliveries.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Until when customers still get what was agreed.
class LastDeliveryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成品がございますので、12日(木)の午前便までは通常の数をお届けできる見込みです。|2026-11-12T12:00",
                "11月12日までの納入には影響ございません。|2026-11-12",
                "13日分までは在庫から予定どおり出荷いたします。|2026-11-13",
                "12日の便をもって、倉庫の在庫はすべてお届けし終えます。|2026-11-12",
                "本日午前の便をもって、完成品の在庫はすべてお届けし終えました。|2026-11-10T12:00",
                "12日便を出しますと、出荷できる在庫はなくなります。|2026-11-12",
                "13日以降の出荷は見合わせます。|2026-11-12",
                "12日の便からお休みとさせてください。|2026-11-11",
                "12日10時の便までは通常どおりお届けします。|2026-11-12T10:00"
            })
    void shouldReadTheLastDelivery(String said, String last) {
        assertThat(lastDeliveries(notice(said))).containsExactly(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deliveries through Thursday are unaffected.|2026-11-12",
                "Deliveries until November 13 will be made as planned from stock.|2026-11-13",
                "The company can deliver the usual quantities through November 12.|2026-11-12",
                "The last regular shipment leaves on November 12.|2026-11-12"
            })
    void shouldReadTheLastDeliveryInEnglish(String said, String last) {
        assertThat(lastDeliveries(report(said))).containsExactly(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12日までは通常の数をお届けできません。",
                "12日まで出荷を停止いたします。",
                "12日までに通常どおりの出荷に戻す予定です。",
                "納入先のカワベ自動車は、12日までは通常どおり生産する。",
                "12日までは通常どおりお届けいただけますか。",
                "12日までの電話でのお問い合わせは、通常どおり承ります。",
                "2024年の障害では、2月12日までは通常どおりお届けしました。",
                "13日以降の納入の予定は改めてご連絡いたします。",
                "12日まで通常どおりお届けできるかは分かりません。",
                "12日までは通常どおりお届けできる可能性があります。",
                "12日までの納入に影響がないとは言えません。"
            })
    void shouldReadNone(String said) {
        assertThat(lastDeliveries(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deliveries through Thursday are cancelled.",
                "Its customer Kawabe Motors said production through Thursday is unaffected.",
                "Analysts believe deliveries through Thursday are unaffected.",
                "Deliveries through Thursday may be unaffected.",
                "Deliveries through Thursday are not guaranteed.",
                "Deliveries through Thursday cannot be made as planned.",
                "Its stores are open as usual through Thursday."
            })
    void shouldReadNoneInEnglish(String said) {
        assertThat(lastDeliveries(report(said))).isEmpty();
    }

    @Test
    void shouldTakeTheFirstEndWhereTwoAreTold() {
        String said = "本社工場からは12日の便まで通常どおりお届けします。\n九州工場からの製品は、11日の便からお休みとさせてください。";
        assertThat(lastDeliveries(notice(said))).containsExactly("2026-11-10");
    }

    @Test
    void shouldEndBeforeTheFirstReducedDelivery() {
        String said = "11日便 確定数どおり\n12日便 確定数の6割ほど\n12日便を出しますと、出荷できる在庫はほぼなくなります。";
        assertThat(lastDeliveries(notice(said))).containsExactly("2026-11-11");
        assertThat(ToldDeliveries.shares(notice(said))).isEmpty();
    }

    @Test
    void shouldTakeTheEndThatTheNextSentenceTells() {
        String text =
                """
                当社障害に伴う貴社への納入について
                2026年11月10日
                アサギリ金型株式会社
                9日に公表いたしましたランサムウェアによる被害の件でご連絡いたします。
                完成品がございますので、12日の午前便までは通常の数をお届けできる見込みです。
                それより後は、お届けできるものがございません。
                """;
        assertThat(lastDeliveries(text)).containsExactly("2026-11-12T12:00");
    }

    @Test
    void shouldReadNoneWhereNothingStopped() {
        String text =
                """
                サイバー攻撃による情報漏えいについて
                2026年11月10日
                アサギリ金型株式会社
                当社は11月9日に不正アクセスを受け、顧客の氏名が漏えいしたことを確認しました。
                12日までの納入には影響ございません。
                """;
        assertThat(lastDeliveries(text)).isEmpty();
    }
}
