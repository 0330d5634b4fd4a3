package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same four events, set as roundups set them: headings, numbers, bullets, paragraphs. `N` is
/// the name, `H` what happened, `B` the paragraph, `1` and `①` the number.
class RoundupFormsTest {
    private record Event(String name, String headline, String body) {}

    private static final List<Event> JAPANESE =
            List.of(
                    new Event(
                            "クロノワイヤー",
                            "管理画面に不正アクセス",
                            "配信サービスのクロノワイヤーは7日、管理画面が不正アクセスを受け、会員情報最大90万件が漏れた可能性があると発表した。4月25日に侵入の痕跡を見つけた。"),
                    new Event(
                            "Northpeak",
                            "フィッシングで顧客情報が流出",
                            "米Northpeakは4月20日、従業員がフィッシングの被害に遭い、顧客のメールアドレスが盗まれたと明らかにした。"),
                    new Event(
                            "南浜市",
                            "名簿を誤送信 312人分",
                            "南浜市は12日、市民312人分の名簿を誤って別の事業者に送信したと発表した。9日に受信者から連絡があり判明した。"),
                    new Event(
                            "北洋ワールド物流",
                            "ランサムウエアで出荷停止",
                            "国際物流の北洋ワールド物流では4月23日に障害が発生し、ランサムウエアの感染が確認された。一部の出荷を停止している。"));
    private static final List<Event> ENGLISH =
            List.of(
                    new Event(
                            "Cronowire",
                            "members' data copied",
                            "Cronowire said on Tuesday that hackers had got into its admin console and copied the records of up to 900,000 members. It found traces of the intrusion on April 25."),
                    new Event(
                            "Northpeak Foods",
                            "plants stopped by ransomware",
                            "The food maker stopped two of its plants after ransomware encrypted its servers on May 9. Production resumed on May 15."),
                    new Event(
                            "City of Southbay",
                            "list of residents sent astray",
                            "City officials learned on May 12 that an employee had emailed a list of 312 residents to the wrong company."),
                    new Event(
                            "Brightwater NHS Trust",
                            "laptop stolen",
                            "The trust confirmed that a laptop with the health records of 1,200 patients was stolen from a car on May 3."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N\nB",
                "N、H\nB",
                "1 N、H\nB",
                "(1) N\nB",
                "①N H\nB",
                "●N B",
                "B",
                "【N】\nB",
                "1つ目:H\nB",
                "1. B",
                "5月1日 N H\nB",
                "ケース1 H\nB",
                "■H\nB"
            })
    void shouldSplitJapaneseRoundups(String form) {
        String text = "漏えい事故、企業と自治体で\n2026年5月31日 セキュリティ通信\n\n" + set(JAPANESE, form);

        assertThat(TextLabels.victims(text)).containsExactlyInAnyOrderElementsOf(names(JAPANESE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N\nB",
                "N: H\nB",
                "1. N: H\nB",
                "1. N. B",
                "- N: B",
                "N - H\nB",
                "Case 1: N\nB"
            })
    void shouldSplitEnglishRoundups(String form) {
        String text = "Data breach roundup\nMay 31, 2026\n\n" + set(ENGLISH, form);

        assertThat(TextLabels.victims(text)).containsExactlyInAnyOrderElementsOf(names(ENGLISH));
    }

    private static String set(List<Event> events, String form) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> set(events.get(i), form, i + 1))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String set(Event event, String form, int number) {
        StringBuilder set = new StringBuilder();
        for (char c : form.toCharArray()) {
            switch (c) {
                case 'N' -> set.append(event.name());
                case 'H' -> set.append(event.headline());
                case 'B' -> set.append(event.body());
                case '1' -> set.append(number);
                case '①' -> set.append((char) ('①' + number - 1));
                default -> set.append(c);
            }
        }
        return set.toString();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }
}
