package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// For whom a mail speaks that says 弊社 or "we".
class MailNoticeTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String LETTER =
            """
            ミライ自動車株式会社
            調達部 御中

            平素より格別のお引き立てを賜り厚く御礼申し上げます。
            弊社では、11月19日に社内サーバーが第三者による不正アクセスを受け、ランサムウェアに感染したことを確認しました。受注システムを停止しています。
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "みなと精工株式会社 営業部 <eigyo@minato.example>||みなと精工株式会社",
                "佐藤 花子(みなと精工株式会社) <sato@minato.example>||みなと精工株式会社",
                "佐藤 花子 <sato@minato.example>|--/みなと精工株式会社/営業部 佐藤 花子|みなと精工株式会社",
                "佐藤 花子 <sato@minato.example>|みなと精工株式会社 営業部/佐藤 花子|みなと精工株式会社"
            })
    void shouldResolveOurselvesToTheSender(String from, String signature, String victim)
            throws IOException {
        String end = signature == null ? "" : "\n" + signature.replace('/', '\n') + "\n";
        Statement statement = victim(mail(from, "システム障害のお詫び", LETTER + end)).getFirst();

        assertThat(((Assertion.Victim) statement.what()).organisation().name()).isEqualTo(victim);
        assertThat(statement.quote().text()).isEqualTo("差出人: " + from);
        assertThat(statement.certainty()).isEqualTo(Certainty.REPORTED);
        assertThat(statement.speakerName()).contains("なりすまし").contains("forged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "みなと精工 営業部 納入窓口 <desk@minato.example>|みなと精工 営業部 納入窓口でございます。",
                "みなと精工 営業部 <desk@minato.example>|みなと精工です。"
            })
    void shouldTakeTheOneThatIntroducesItself(String from, String introduction) throws IOException {
        String letter =
                """
                ミライ自動車株式会社 購買本部 購買第一部
                調達窓口 御中

                %s
                先ほど第二報をサイトに出しましたが、ランサムウェアの件の貴社分の詳細をお知らせします。
                本社工場からの出荷は停止しています。
                貴社の図面が持ち出されたとの事実は確認しておりません。
                """;
        Report report = mail(from, "出荷について", letter.formatted(introduction));

        assertThat(victim(report))
                .extracting(each -> ((Assertion.Victim) each.what()).organisation().name())
                .containsExactly("みなと精工");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"みなと精工株式会社 営業部 納入窓口です。|みなと精工株式会社", "ミズナラ制動 営業部 受託窓口でございます。|ミズナラ制動"})
    void shouldTakeAnIntroductionWhereTheHeaderIsInLatinLetters(String introduction, String name)
            throws IOException {
        String letter =
                """
                ミライ自動車株式会社 購買本部
                調達窓口 御中

                %s
                このたびは多大なご迷惑をおかけしております。
                先ほど第三報を掲載しましたが、貴社に関わる部分を申し上げます。
                第2組立ラインは24日13時から操業を再開する予定です。
                """;
        Report report =
                mail(
                        "Minato eigyo <desk@minato.example>",
                        "納入数量のご連絡と操業の一部再開について",
                        letter.formatted(introduction));

        assertThat(victim(report))
                .extracting(each -> ((Assertion.Victim) each.what()).organisation().name())
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11月分のご請求書|11月分のご請求書をお送りいたします。ご確認ください。",
                "年末年始休業のお知らせ|年末年始は休業し、1月5日から操業を再開します。ご迷惑をおかけします。",
                "納期のご連絡|ご注文の品は11月24日に納入いたします。ご迷惑をおかけし申し訳ございません。",
                "設備更新のお知らせ|設備更新のため、第2ラインは24日から稼働を再開します。ご迷惑をおかけします。"
            })
    void shouldTakeAnOrdinaryMailOfAPartnerForNoEvent(String subject, String said)
            throws IOException {
        Report report =
                mail(
                        "Minato eigyo <desk@minato.example>",
                        subject,
                        "ミライ自動車株式会社\n調達窓口 御中\n\nみなと精工株式会社 営業部です。\n" + said + "\n");

        assertThat(victim(report)).isEmpty();
    }

    @Test
    void shouldNotTakeAnIntroductionOfAnotherThanTheSender() throws IOException {
        Report report =
                mail(
                        "みなと精工 営業部 <desk@minato.example>",
                        "システム障害のお詫び",
                        LETTER.replace("平素より", "いそべ精工です。\n平素より"));

        assertThat(victim(report))
                .extracting(each -> ((Assertion.Victim) each.what()).organisation().name())
                .doesNotContain("いそべ精工", "ミライ自動車株式会社");
    }

    @Test
    void shouldNotTakeTheAddresseeWhenTheSenderIsNobodyWeCanName() throws IOException {
        Report report = mail("佐藤 花子 <sato@mail.example>", "システム障害のお詫び", LETTER);

        assertThat(victim(report)).isEmpty();
    }

    @Test
    void shouldNotTakeOneWhoPassesOnTheNews() throws IOException {
        String news = "下記の報道を共有します。\n旭川精工株式会社は19日、社内サーバーがランサムウェアの被害にあったと発表した。同社は受注システムを停止した。\n";
        Report report = mail("ミライ自動車株式会社 <is@mirai.example>", "FW: ニュース共有", news);

        assertThat(victim(report))
                .extracting(s -> ((Assertion.Victim) s.what()).organisation().name())
                .containsExactly("旭川精工株式会社");
        assertThat(victim(report).getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brightmoor Foods Ltd. <info@bf.example>|our servers|Brightmoor Foods Ltd.",
                "Jane Doe <jane@brightmoor-foods.example>|our servers at Brightmoor Foods|Brightmoor Foods"
            })
    void shouldResolveWeToTheSenderOrItsDomain(String from, String where, String victim)
            throws IOException {
        String letter =
                """
                Dear Northfield Motors,

                On November 19 we detected ransomware on %s. We have stopped our order system.

                Regards
                Jane
                """
                        .formatted(where);
        Statement statement =
                victim(mail(from, "Notice of a security incident", letter)).getFirst();

        assertThat(((Assertion.Victim) statement.what()).organisation().name()).isEqualTo(victim);
        assertThat(statement.quote().text()).startsWith("From: " + from.substring(0, 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "みなと精工株式会社 営業部 <eigyo@minato.example>|弊社では、11月19日に不正アクセスを受けました。受注システムを停止しています。",
                "Minato eigyo <desk@minato.example>|みなと精工株式会社への不正アクセスにより、貴社からお預かりしている情報が対象に含まれることが分かりました。",
                "Minato uketsuke <desk@minato.example>|みなと精工株式会社/営業部 受託窓口//このたび、弊社のシステムに対する不正アクセスにより、貴社からお預かりしている情報が外部に持ち出されたおそれがあることが分かりました。"
            })
    void shouldTakeTheMailItselfForWhatToldUs(String from, String said) throws IOException {
        Report report =
                mail(from, "不正アクセスのご報告", "ミライ自動車株式会社\n調達部 御中\n\n" + said.replace('/', '\n') + "\n");
        assertThat(toldUs(report)).containsExactly("2026-11-20T09:05");
    }

    @Test
    void shouldNotTakeNewsThatIsPassedOnForAWordToUs() throws IOException {
        String news = "下記の報道を共有します。\n旭川精工株式会社は19日、社内サーバーがランサムウェアの被害にあったと発表した。同社は受注システムを停止した。\n";
        Report report = mail("ミライ自動車株式会社 <is@mirai.example>", "FW: ニュース共有", news);
        assertThat(victim(report)).isNotEmpty();
        assertThat(toldUs(report)).isEmpty();
    }

    private static List<String> toldUs(Report report) {
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(Statement::what)
                .filter(what ->
                        what instanceof Assertion.Dated dated && dated.role() == DateRole.TOLD_US)
                .map(what -> ((Assertion.Dated) what).date().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "定期便は12日で止まっております。|第3ラインは24日(火)の7時に動かす予定です。|2026-11-24T07:00",
                "定期の配送は12日が最後です。|第3ラインは24日(火)に再開する予定です。|2026-11-24"
            })
    void shouldReadThePlanOfAMailOnAStop(String deliveries, String plan, String day)
            throws IOException {
        assertThat(plans("ご迷惑をおかけし申し訳ありません。\n・" + deliveries + "\n・" + plan)).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "定期点検のためご迷惑をおかけします。第3ラインは24日(火)に再開する予定です。",
                "定期更新のためご迷惑をおかけします。第3ラインは24日(火)に再開する予定です。"
            })
    void shouldReadNoPlanInAMailOnPlannedWork(String said) throws IOException {
        assertThat(plans(said)).isEmpty();
    }

    private List<String> plans(String said) throws IOException {
        Report report =
                mail(
                        "みなと精工 営業部 <desk@minato.example>",
                        "納入について",
                        "ミライ自動車株式会社 御中\n\nみなと精工 営業部でございます。\n" + said + "\n");
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(Statement::what)
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(each -> ((Assertion.ResumptionForecast) each).date().toString())
                .toList();
    }

    private static List<Statement> victim(Report report) {
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.what() instanceof Assertion.Victim)
                .toList();
    }

    private Report mail(String from, String subject, String text) throws IOException {
        int open = from.indexOf('<');
        String mail =
                "From: %s %s\r\nSubject: %s\r\nDate: Fri, 20 Nov 2026 09:05:00 +0900\r\n"
                                .formatted(
                                        encoded(from.substring(0, open).strip()),
                                        from.substring(open),
                                        encoded(subject))
                        + "Content-Type: text/plain; charset=UTF-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + text;
        Path file = Files.writeString(folder.resolve("notice.eml"), mail);
        return ((Opened.Readable) ReportOpener.open(file)).report();
    }

    private static String encoded(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
