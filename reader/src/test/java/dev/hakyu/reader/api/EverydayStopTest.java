package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.OutageWhat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stops in the everyday words of newspapers.
class EverydayStopTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "社内システムが動かなくなっている。|SYSTEMS",
                "15日夜から社内のサーバーが動かず、復旧の時期は分からない。|SYSTEMS",
                "基幹システムは使えない状態が続く。|SYSTEMS",
                "受注がさばけない。|ORDERS",
                "受注の処理を手作業でしのいでいる。|ORDERS",
                "15日から出荷を半分に絞っている。|ORDERS",
                "通常の半分の出荷が続いている。|ORDERS",
                "取引先への納入が滞る。|ORDERS"
            })
    void shouldReadTheStop(String said, OutageWhat what) {
        String text = "座席向け発泡材のミナワ発泡、供給に不安\n2026年11月17日\n東海産業新聞\n\n座席向け発泡材のミナワ発泡(静岡県)で、" + said;

        assertThat(SmallArticles.stated(text, Assertion.Outage.class))
                .extracting(Assertion.Outage::what)
                .containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The company has been unable to take orders since Sunday.|ORDERS",
                "Shipments were down by half on Tuesday.|ORDERS",
                "The plant is running at half its normal output.|PRODUCTION",
                "Its internal systems stopped working on Sunday night.|SYSTEMS",
                "It is processing orders by hand.|ORDERS"
            })
    void shouldReadTheStopInEnglish(String said, OutageWhat what) {
        String text =
                "Seat foam maker Minawa Foam hit by malware\nNovember 17, 2026\nNagoya Business Wire\n\n"
                        + "Seat foam maker Minawa Foam said malware had infected its computers. "
                        + said;

        assertThat(SmallArticles.stated(text, Assertion.Outage.class))
                .extracting(Assertion.Outage::what)
                .containsExactly(what);
    }

    @Test
    void shouldTakeTheDayOfSayingForTheDisclosure() {
        String text =
                "Minawa Foam systems down\nNovember 18, 2026\nNagoya Business Wire\n\n"
                        + "Minawa Foam's internal systems stopped working on Sunday night, the company said on Wednesday.";

        assertThat(SmallArticles.stated(text, Assertion.Dated.class))
                .filteredOn(each -> each.role() == DateRole.DISCLOSED)
                .extracting(each -> each.date().toString())
                .containsExactly("2026-11-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "調査の対象を絞っている。",
                "売上高は前年の半分に減った。",
                "出荷は滞っていない。",
                "受注が滞ったとの情報はない。",
                "従業員の半分は在宅で働いている。"
            })
    void shouldReadNoStop(String said) {
        assertThat(SmallArticles.stated(SmallArticles.japanese(said), Assertion.Outage.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Its share price fell by half last year.",
                "Half its normal staff works from home.",
                "Orders were not delayed.",
                "The company has been taking orders as usual."
            })
    void shouldReadNoStopInEnglish(String said) {
        assertThat(SmallArticles.stated(SmallArticles.english(said), Assertion.Outage.class))
                .isEmpty();
    }
}
