package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The role of a date comes from its predicate; one invented sentence or two per turn of phrase.
class WhenItHappenedTest {
    @ParameterizedTest
    @MethodSource("japanese")
    void shouldGiveAJapaneseDateItsRole(String sentence, String role, String day) {
        String text = "サーバー事故の詳報\n2026年5月20日 地方ニュース\n\n" + sentence + "\n";

        assertThat(day(TextLabels.one(text), role)).as(sentence).isEqualTo(day);
    }

    @ParameterizedTest
    @MethodSource("english")
    void shouldGiveAnEnglishDateItsRole(String sentence, String role, String day) {
        String text = "More on the incident\nEvening Wire, May 20, 2026\n\n" + sentence + "\n";

        assertThat(day(TextLabels.one(text), role)).as(sentence).isEqualTo(day);
    }

    @Test
    void shouldNotTakeWhatWasFoundAfterTheFirstNoticeForTheDetection() {
        Labels.Event event =
                TextLabels.one(
                        """
                        サーバーへの不正アクセスに関するお知らせ(第2報)
                        2026年5月18日
                        株式会社みどり丘精機
                        5月17日にお知らせしました当社サーバーへの不正アクセスについて、調査の結果、情報が外部へ流出したことを5月18日に確認いたしました。
                        """);
        assertThat(event.dates().disclosed()).isEqualTo("2026-05-17");
        assertThat(event.dates().detected()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "サーバーへの不正アクセスについて(第3報)|本日10時、復元した機器の一部で不審な通信を検知いたしました。|",
                "サーバーへの不正アクセスについて(第四報)|昨日、復元した機器の一部で不審な通信を検知いたしました。|",
                "サーバーへの不正アクセスについて(第2報)|本日10時、別の機器で不審な通信を検知いたしました。|",
                "サーバーへの不正アクセスについて(第3報)|5月11日に不審な通信を検知いたしました。|2026-05-11",
                "サーバーへの不正アクセスについて(第2報)|昨日、不審な通信を検知いたしました。|2026-05-17",
                "サーバーへの不正アクセスについて(第1報)|昨日、不審な通信を検知いたしました。|2026-05-17"
            })
    void shouldNotTakeWhatALaterNoticeFoundLastForTheDetection(
            String title, String said, String day) {
        Labels.Event event =
                TextLabels.one(
                        "%s\n2026年5月18日\n株式会社みどり丘精機\n当社サーバーが不正アクセスを受けました。%s\n"
                                .formatted(title, said));

        assertThat(day(event, "detected")).isEqualTo(day);
    }

    private static String day(Labels.Event event, String role) {
        Labels.Dates dates = event.dates();
        return switch (role) {
            case "intrusion" -> dates.intrusion();
            case "detected" -> dates.detected();
            case "disclosed" -> dates.disclosed();
            case "resumed" -> dates.resumed();
            default -> throw new IllegalArgumentException(role);
        };
    }

    static List<Arguments> japanese() {
        return List.of(
                arguments("潮見工業は5月11日、社内サーバーが不正アクセスを受けたと発表した。", "disclosed", "2026-05-11"),
                arguments(
                        "潮見工業によると、4月28日に不審な通信を検知し、5月1日に情報流出の可能性が判明したという。潮見工業が発表した。",
                        "detected",
                        "2026-04-28"),
                arguments(
                        "潮見工業は11日、サーバーが不正アクセスを受けたと発表した。攻撃者は4月3日から12日にかけて社内に侵入していた。",
                        "intrusion",
                        "2026-04-03"),
                arguments("潮見工業の調査で、第三者が2月15日にVPNから侵入していたことが分かった。", "intrusion", "2026-02-15"),
                arguments(
                        "潮見工業では3月2日午前8時ごろ、社員がサーバーの異常に気付いた。午前10時半にネットワークを遮断し、ランサムウェアの感染を確認した。",
                        "detected",
                        "2026-03-02"),
                arguments("潮見工業は5月7日に出荷を再開した。サーバーは4月20日にランサムウェアに感染していた。", "resumed", "2026-05-07"),
                arguments("潮見工業のサーバーは4月20日にランサムウェアに感染した。受注システムの復旧は5月9日。", "resumed", "2026-05-09"),
                arguments("潮見工業のサーバーがランサムウェアに感染した。工場は5月2日から通常どおり稼働している。", "resumed", "2026-05-02"),
                arguments(
                        "潮見工業は会員312人の氏名が2025年12月1日から2026年4月10日まで閲覧できる状態だったと公表した。",
                        "intrusion",
                        "2025-12-01"),
                arguments("潮見工業の会員情報が閲覧できる状態だった。期間は2026年3月1日から4月2日まで。", "intrusion", "2026-03-01"),
                arguments("潮見工業のサーバーが不正アクセスを受けた。5月9日に警察から連絡を受けて流出が分かった。", "detected", "2026-05-09"),
                arguments(
                        "潮見工業は4月30日、警察に相談し、5月1日に個人情報保護委員会へ報告した。サーバーの不正アクセスを発表したのは5月8日。",
                        "disclosed",
                        "2026-05-08"),
                arguments("潮見工業の職員が4月17日、患者41人分の名簿を誤って別の会社に送信した。", "intrusion", "2026-04-17"),
                arguments(
                        "潮見工業は5月12日、顧客名簿の入ったUSBメモリーを紛失したと発表した。社員が5月8日夜、帰宅中になくしたという。",
                        "intrusion",
                        "2026-05-08"),
                arguments(
                        "潮見工業のサイトに5月3日未明からDDoS攻撃があり、閲覧しにくい状態となった。同日夕に復旧した。",
                        "resumed",
                        "2026-05-03"),
                arguments(
                        "潮見工業は昨年11月、取引先になりすました偽のメールにだまされ、約3000万円を振り込んでいたと今年5月10日に発表した。",
                        "disclosed",
                        "2026-05-10"),
                arguments("潮見工業は5月13日、サーバーが暗号化されたと発表した。発覚したのは5月10日朝。", "detected", "2026-05-10"),
                arguments("潮見工業の従業員情報が漏れた。委託先から4月25日に報告を受けた。", "detected", "2026-04-25"),
                arguments(
                        "潮見工業は、2026年4月30日付の公表資料で、サーバーへの不正アクセスを明らかにしていた。",
                        "disclosed",
                        "2026-04-30"));
    }

    static List<Arguments> english() {
        return List.of(
                arguments(
                        "On May 4, 2026, Brackwater Pumps discovered that an unauthorized party had accessed its network between April 10 and April 20, 2026.",
                        "detected",
                        "2026-05-04"),
                arguments(
                        "On May 4, 2026, Brackwater Pumps discovered that an unauthorized party had accessed its network between April 10 and April 20, 2026.",
                        "intrusion",
                        "2026-04-10"),
                arguments(
                        "Brackwater Pumps learned that files had been copied from its servers between September 3 and September 5, 2025.",
                        "intrusion",
                        "2025-09-03"),
                arguments(
                        "Brackwater Pumps noticed unusual activity on its network on November 15, 2025 and shut down its servers. Ransomware was found.",
                        "detected",
                        "2025-11-15"),
                arguments(
                        "Brackwater Pumps said on Monday that hackers had stolen customer data.",
                        "disclosed",
                        "2026-05-18"),
                arguments(
                        "Brackwater Pumps was hit by ransomware on May 2. Its plants were back in operation by May 9.",
                        "resumed",
                        "2026-05-09"),
                arguments(
                        "Hackers who had been in the network of Brackwater Pumps since March were not found until May 6.",
                        "detected",
                        "2026-05-06"),
                arguments(
                        "Brackwater Pumps reported the theft to the police on May 3. It told customers about the hack on May 11.",
                        "disclosed",
                        "2026-05-11"),
                arguments(
                        "The attackers got into the network of Brackwater Pumps on April 7, 2026 with a stolen password.",
                        "intrusion",
                        "2026-04-07"),
                arguments(
                        "Brackwater Pumps was alerted by its bank on May 5 to fraudulent transfers. Hackers had taken over a mailbox.",
                        "detected",
                        "2026-05-05"),
                arguments(
                        "A laptop of Brackwater Pumps with the records of 300 patients was stolen from a car on April 30.",
                        "intrusion",
                        "2026-04-30"),
                arguments(
                        "Brackwater Pumps reopened its online store on May 12, three weeks after a ransomware attack.",
                        "resumed",
                        "2026-05-12"),
                arguments(
                        "Brackwater Pumps disclosed the breach in a filing with the Securities and Exchange Commission on May 8.",
                        "disclosed",
                        "2026-05-08"),
                arguments(
                        "In a letter dated May 6, Brackwater Pumps informed 4,300 employees that their data had been stolen.",
                        "disclosed",
                        "2026-05-06"),
                arguments(
                        "The data of 4,300 employees of Brackwater Pumps was exposed from January 3, 2026 until March 9, 2026 because of a misconfigured server.",
                        "intrusion",
                        "2026-01-03"),
                arguments(
                        "The gang posted files stolen from Brackwater Pumps on May 10. Brackwater Pumps first became aware of the intrusion on May 1.",
                        "detected",
                        "2026-05-01"));
    }
}
