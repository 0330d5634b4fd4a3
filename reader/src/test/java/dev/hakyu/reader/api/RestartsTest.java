package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.RestartOf;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a restart is of, and what becomes of announced ones from report to report.
class RestartsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "受注の再開は11月24日、生産と出荷は11月26日の再開を予定しています。|orders 2026-11-24; production+shipping"
                        + " 2026-11-26",
                "11月24日に受注、25日に出荷を再開する予定です。|orders 2026-11-24; shipping 2026-11-25",
                "受注は24日に再開し、出荷は25日に再開する予定です。|orders 2026-11-24; shipping 2026-11-25",
                "本社工場の生産は12月3日に再開する予定です。|production of 本社工場 2026-12-03",
                "第二工場と加工センターの出荷は12月3日に再開する予定です。|shipping of 第二工場と加工センター 2026-12-03",
                "全工場の生産を12月3日に再開する予定です。|production 2026-12-03",
                "一部の製品の出荷を11月25日に再開する予定です。|shipping of 一部の製品 in part 2026-11-25",
                "11月25日に出荷を段階的に再開する予定です。|shipping in part 2026-11-25",
                "11月25日に一部再開、12月8日に全面再開する予定です。|- in part 2026-11-25; - 2026-12-08",
                "サーバーの復旧後、11月24日に生産を再開する予定です。|production 2026-11-24",
                "受注の再開は11月24日を予定しておりましたが、生産管理システムの復元に時間を要しているため、12月3日に延期いたします。|orders"
                        + " 2026-11-24 superseded -> 2026-12-03; orders 2026-12-03",
                "納品書データと請求書データの配信を含む全面復旧は、11月27日を予定しています。|services 2026-11-27",
                "出荷伝票の配信は11月27日に再開する予定です。|services 2026-11-27",
                "受発注データの送受信は11月25日に再開する予定です。|services 2026-11-25",
                "注文書の受け付けは11月25日に再開する予定です。|orders 2026-11-25",
                "クラウドサービスの全面復旧は11月27日の予定です。|services 2026-11-27",
                "納品は11月27日に再開する予定です。|shipping 2026-11-27",
                "再開予定: 11月24日|- 2026-11-24",
                "第1ラインを11月20日に動かす予定です。|production of 第1ライン 2026-11-20",
                "21日(土)14時に、全2ラインのうち第1ラインを動かす予定です。|production of 第1ライン in part 2026-11-21T14:00",
                "本社工場は11月24日から稼働させる見込みです。|production of 本社工場 2026-11-24",
                "本社工場の第2ラインは24日6時に立ち上げます。|production of 本社工場の第2ライン 2026-11-24T06:00",
                "本社工場は端末の点検を終えました。21日に第1ラインを動かす予定です。|production of 本社工場の第1ライン 2026-11-21",
                "本社工場は24日に第2ラインを立ち上げます。|production of 本社工場の第2ライン 2026-11-24",
                "本社工場:3ラインのうちA組立ラインを24日に立ち上げます。|production of 本社工場のA組立ライン in part 2026-11-24",
                "本社工場につきましては、前回申し上げた24日(火)の目標を変えておりません。|production of 本社工場 2026-11-24",
                "本日18時に第1ラインを動かす予定です。|production of 第1ライン 2026-11-18T18:00 passed",
                "本社工場は11月24日に操業を開始する予定です。|production of 本社工場 2026-11-24"
            })
    void shouldSayWhatARestartIsOf(String said, String restarts) {
        assertThat(told(TODAY, ToldRestarts.news("2026年11月18日", said)))
                .isEqualTo(restarts.replace("; ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20日まで第1ラインを動かさない予定です。",
                "説明会は24日の予定を変えておりません。",
                "本社工場の詳細は24日に公表する予定で、変更はありません。",
                "第1ラインを動かすサーバーは20日に入れ替える予定です。",
                "20日に第1ラインを動かせるかは分かっていません。",
                "攻撃者は20日にデータを公開すると予告し、設備を動かす系統への侵入を主張しています。"
            })
    void shouldTellNoRestartWhereNothingIsToBeSetGoing(String said) {
        assertThat(told(TODAY, ToldRestarts.news("2026年11月18日", said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "再開の目標|本社工場 | 11月24日(火)を目標に準備を進めています|production of 本社工場 2026-11-24",
                "再開の目標|本社工場 | 見きわめがついておりません|''",
                "お問い合わせ|本社工場 | 11月24日(火)を目標に窓口を設けます|''"
            })
    void shouldReadTheDaysBelowAHeadingOfTheRestart(
            String heading, String plant, String said, String restarts) {
        assertThat(
                        told(
                                TODAY,
                                notice(
                                        "2026年11月18日",
                                        "■ %s\n拠点 | 時期\n%s | %s\n"
                                                .formatted(heading, plant, said))))
                .isEqualTo(restarts);
    }

    @Test
    void shouldTakeBackAPlanForALine() {
        assertThat(
                        told(
                                TODAY,
                                notice("2026年11月18日", "本社工場の第1ラインを19日14時に動かす予定です。"),
                                notice(
                                        "2026年11月19日",
                                        "昨日の第3報で、本社工場の第1ラインを本日14時に動かす予定と申し上げましたが、これを取りやめます。")))
                .isEqualTo("production of 本社工場の第1ライン 2026-11-19T14:00 called_off");
    }

    @Test
    void shouldKeepAPlanBesideOtherWorkThatIsCalledOff() {
        assertThat(told(TODAY, notice("2026年11月18日", "出荷を取りやめており、20日に再開する予定です。")))
                .isEqualTo("- 2026-11-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It expects to resume shipping on November 24 and production on November"
                        + " 30.|shipping 2026-11-24; production 2026-11-30",
                "Production at its Leeds plant will restart on November 30.|production of Leeds"
                        + " plant 2026-11-30",
                "It will restart orders on November 24, its plants on November 30.|orders"
                        + " 2026-11-24; production 2026-11-30",
                "It planned to resume production on November 24.|production 2026-11-24",
                "It expects to restore delivery notes and invoices on November 27.|services"
                        + " 2026-11-27",
                "It plans to resume some shipments on November 24.|shipping in part 2026-11-24",
                "It plans to start up line 1 at its Leeds plant on November 24.|production of line 1 at its Leeds plant 2026-11-24",
                "The Leeds plant will be put back into operation on November 24.|production of Leeds plant 2026-11-24",
                "It plans to resume production at two of its three plants on November"
                        + " 24.|production of two of its three plants in part 2026-11-24"
            })
    void shouldSayWhatARestartIsOfInEnglish(String said, String restarts) {
        assertThat(told(TODAY, ToldRestarts.english("Nov 18, 2026", said)))
                .isEqualTo(restarts.replace("; ", "\n"));
    }

    @Test
    void shouldTellAPlanThatALaterReportChanged() {
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.news("2026年11月17日", "受注の再開は11月24日を予定しています。"),
                                ToldRestarts.news("2026年11月19日", "受注の再開は12月1日を予定しています。")))
                .isEqualTo(
                        """
                        orders 2026-11-24 superseded -> 2026-12-01
                        orders 2026-12-01\
                        """);
    }

    @Test
    void shouldNotReplaceAPlanThatIsTakenUpAgainByItself() {
        assertThat(
                        told(
                                TODAY,
                                notice("2026年11月16日", "受注の再開は11月24日を予定しています。"),
                                notice("2026年11月17日", "受注の再開は11月30日を予定しています。"),
                                notice("2026年11月18日", "受注の再開は11月24日を予定しています。"),
                                notice("2026年11月19日", "受注の再開は11月24日を予定しています。")))
                .isEqualTo(
                        """
                        orders 2026-11-24 superseded -> 2026-11-30
                        orders 2026-11-30 superseded -> 2026-11-24
                        orders 2026-11-24\
                        """);
    }

    @Test
    void shouldTellAPlanThatWasPutOffThoughNobodyReportedItBefore() {
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.news(
                                        "2026年11月19日", "11月18日に予定していた生産の再開を11月24日に延期します。")))
                .isEqualTo(
                        """
                        production 2026-11-18 superseded -> 2026-11-24
                        production 2026-11-24\
                        """);
    }

    @Test
    void shouldTellBothPlansOfASentenceThatPutsOneOff() {
        assertThat(told(TODAY, ToldRestarts.news("2026年11月19日", "再開は11月24日を予定していたが、11月30日に延期する。")))
                .isEqualTo("- 2026-11-24 superseded -> 2026-11-30\n- 2026-11-30");
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.english(
                                        "Nov 19, 2026",
                                        "It postponed the restart of production from November 24 to"
                                                + " November 30.")))
                .isEqualTo(
                        """
                        production 2026-11-24 superseded -> 2026-11-30
                        production 2026-11-30\
                        """);
    }

    @Test
    void shouldTakeADayThatWasPlannedForASupersededOne() {
        String said = "受注の再開は11月24日ごろを予定しておりましたが、復旧に時間を要しているため、再開は11月30日ごろの見込みとなりました。";
        assertThat(told(TODAY, ToldRestarts.news("2026年11月19日", said)))
                .isEqualTo("orders 2026-11-24 superseded -> 2026-11-30\norders 2026-11-30");
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.english(
                                        "Nov 19, 2026",
                                        "It had planned to resume production on November 24 but will"
                                                + " now resume it on November 30.")))
                .isEqualTo(
                        """
                        production 2026-11-24 superseded -> 2026-11-30
                        production 2026-11-30\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It will resume production on November 24 and shipping from Leeds is to resume, the"
                        + " company said, up to November 30.|0",
                "It will restart its plants in stages from November 24 to November 30.|0",
                "It rescheduled the restart of production from November 24 to" + " November 30.|1"
            })
    void shouldNotTakeAPlaceOrABeginningForAFormerPlan(String said, int replaced) {
        assertThat(ToldRestarts.of(TODAY, ToldRestarts.english("Nov 18, 2026", said)))
                .filteredOn(restart -> restart.state() == Restart.State.SUPERSEDED)
                .hasSize(replaced);
    }

    @Test
    void shouldTakeAPlanThatNamesNothingForThatOfWhatItReplaces() {
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.news(
                                        "2026年11月17日", "受注および出荷につきまして、11月24日ごろの再開を予定しております。"),
                                ToldRestarts.news(
                                        "2026年11月19日", "基幹システムの復旧に時間を要しているため、再開は11月30日ごろの見込みです。")))
                .isEqualTo(
                        """
                        orders+shipping 2026-11-24 superseded -> 2026-11-30
                        orders+shipping 2026-11-30\
                        """);
    }

    @Test
    void shouldKeepThePlanOfAnotherServiceOrPart() {
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.news(
                                        "2026年11月17日", "受注の再開は11月24日、生産の再開は11月26日を予定しています。"),
                                ToldRestarts.news(
                                        "2026年11月19日", "11月26日に予定していた生産の再開を12月3日に延期します。")))
                .isEqualTo(
                        """
                        orders 2026-11-24
                        production 2026-11-26 superseded -> 2026-12-03
                        production 2026-12-03\
                        """);
    }

    @Test
    void shouldTellAPlanTakenBackWithoutAnotherDay() {
        assertThat(
                        told(
                                TODAY,
                                ToldRestarts.news("2026年11月17日", "生産の再開は11月24日を予定しています。"),
                                ToldRestarts.news(
                                        "2026年11月19日", "11月24日に予定していた生産の再開を延期し、時期は未定です。")))
                .isEqualTo("production 2026-11-24 called_off");
    }

    @Test
    void shouldNotTakeARestartInPartForThatOfTheWhole() {
        assertThat(
                        told(
                                LocalDate.of(2026, 11, 30),
                                ToldRestarts.news("2026年11月17日", "生産の再開は11月26日を予定しています。"),
                                ToldRestarts.news("2026年11月27日", "第二工場の生産を11月26日に一部再開しました。")))
                .isEqualTo(
                        """
                        production 2026-11-26 passed
                        production of 第二工場 in part 2026-11-26 done\
                        """);
    }

    @Test
    void shouldTellAPlanThatCameTrue() {
        assertThat(
                        told(
                                LocalDate.of(2026, 11, 30),
                                ToldRestarts.news("2026年11月17日", "生産の再開は11月26日を予定しています。"),
                                ToldRestarts.news("2026年11月27日", "生産を11月26日に再開しました。")))
                .isEqualTo("production 2026-11-26 reached\nproduction 2026-11-26 done");
    }

    @Test
    void shouldTellAPlanOnceAndWhenItWasSaidFirst() {
        List<Restart> restarts =
                ToldRestarts.of(
                        TODAY,
                        ToldRestarts.news("2026年11月17日", "受注の再開は11月24日を予定しています。"),
                        ToldRestarts.news("2026年11月19日", "受注の再開は11月24日を予定しています。"));

        assertThat(restarts).hasSize(1);
        assertThat(restarts.getFirst().statedOn()).hasToString("2026-11-17");
        assertThat(restarts.getFirst().basis().quote().text()).contains("11月24日");
    }

    private static String told(LocalDate today, String... articles) {
        return ToldRestarts.of(today, articles).stream()
                .map(RestartsTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Restart restart) {
        String of = restart.of().stream().map(RestartOf::id).collect(Collectors.joining("+"));
        return (of.isEmpty() ? "-" : of)
                + (restart.portion() == null ? "" : " of " + restart.portion())
                + (restart.partial() ? " in part" : "")
                + " "
                + restart.date()
                + (restart.state() == Restart.State.PLANNED ? "" : " " + restart.state().id())
                + (restart.supersededBy() == null ? "" : " -> " + restart.supersededBy());
    }

    private static String notice(String published, String said) {
        return "ランサムウェアによる受注停止に関するお知らせ\n%s\n旭川精工株式会社\n当社のサーバーがランサムウェア攻撃を受けました。当社では、%s\n"
                .formatted(published, said);
    }
}
