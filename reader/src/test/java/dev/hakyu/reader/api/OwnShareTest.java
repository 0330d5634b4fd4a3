package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountedGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose count a contractor's mail to us tells: ours, or that of all its clients.
class OwnShareTest {
    private static final ReportReader READER = ReportReader.shipped();

    private static final String LETTER =
            """
            ミライ自動車株式会社
            人事部 御中

            拝啓 晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。
            %s
            敬具

            みなと人事代行株式会社
            """;

    private static final String LETTER_EN =
            """
            Dear Sirs,

            %s

            Sincerely,

            Harbour Printing Co., Ltd.
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "貴社よりお預かりしている従業員様の個人情報 5,310名分(うち退職者 1,940名)が、流出したおそれのあるデータの対象に含まれることが判明いたしました。|5310 当社分;1940 当社分・退職者",
                "公表いたしました126,400名分のうち、貴社からお預かりしているものは5,310名分でございます。|126400;5310 当社分",
                "全体の対象は126,400名分であり、このうち5,310名分が貴社分でございます。|126400;5310 当社分",
                "貴社のお客様の個人情報が対象に含まれることが判明いたしました。/敬具/記/1.対象件数 5,310名分/以上|5310 当社分",
                "個人情報126,400名分が流出したおそれがあります。貴社に関する影響は調査中です。|126400",
                "貴社に係る人数/6,240名(本年度に受診された方)/対象となる項目/氏名、健康診断の結果|6240 当社分",
                "御社に関する対象人数は6,240名です。公表した合計は41,300名です。|6240 当社分;41300",
                "貴社にかかわる影響は調査中です。対象人数/6,240名|6240",
                "流出したおそれのある個人情報は126,400名分です。|126400"
            })
    void shouldTellOurShareFromTheWhole(String said, String counts) throws IOException {
        assertThat(counts(japanese(said))).containsExactlyInAnyOrder(counts.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Of the data you entrusted to us, 6,120 records are affected, 840 of which belong to former customers.|6120 ours;840 ours",
                "Of the 52,700 records we announced, 6,120 records belong to your customers.|52700;6120 ours",
                "Your data is affected: 6,120 records. In total the theft concerns 52,700 records across all our clients.|6120 ours;52700",
                "Number of persons at your company: 6,240 people.|6240 ours",
                "The public notice gives the total of 52,700 people; 6,240 people at your organisation are concerned.|52700;6240 ours",
                "The theft concerns 52,700 records. We do not know yet whether it touches you.|52700"
            })
    void shouldTellThemApartInEnglish(String said, String counts) throws IOException {
        assertThat(counts(english(said))).containsExactlyInAnyOrder(counts.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "さて、先般ご報告申し上げました件につきまして、貴社よりお預かりしている従業員様の個人情報 5,310名分が本件の対象に含まれることが判明いたしました。|5310 当社分",
                "弊社では、貴社よりお預かりしている従業員様の個人情報 5,310名分の入力を11月30日までに終えます。|",
                "外部の者が鍵を用いて弊社の保管庫に接続しておりました。/対象: 貴社の会員様 5,310名様/項目: お名前|5310 当社分・会員",
                "貴社よりお受けした調査の控えが残っておりました。/人数: 貴社の会員様 5,310名様を予定しております。|",
                "With reference to your enquiry, 3,410 records of your customers are affected.|3410 ours",
                "We will deliver 3,410 records of your customers by 30 November.|"
            })
    void shouldReadAMailThatOnlySaysThatOurDataIsConcernedAsAnEvent(String said, String count)
            throws IOException {
        String letter = said.charAt(0) < 0x80 ? LETTER_EN : LETTER;
        assertThat(counts(letter.formatted(said.replace('/', '\n'))))
                .isEqualTo(count == null ? List.of() : List.of(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "貴社からお預かりしている情報が外部に持ち出されたおそれが高いことが分かりました。/1 貴社分の人数 6,240名様/2 項目 氏名、生年月日、社員番号|6240 当社分",
                "お預かりしている情報が外部に持ち出されたおそれが高いことが分かりました。/1 人数 6,240名様|6240"
            })
    void shouldTellOurShareWhoeverTheHeaderNames(String said, String count) throws IOException {
        String from = "Minato uketsuke <desk@minato.example>";
        assertThat(counts(japanese(said), from)).containsExactly(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "先日のご報告に記した貴社分の人数を、次のとおり訂正いたします。/(誤)6,240名 → (正)6,412名/対象の項目(氏名、生年月日)に変更はございません。|6240 当社分;6412 当社分",
                "御社に係る対象者数を6,412名から6,240名に改めます。項目は氏名とメールアドレスです。|6412 当社分;6240 当社分",
                "11月2日のメールで貴社分を6,240名様とご報告いたしましたが、別の一覧(172名様)が見つかりました。/したがいまして、貴社の従業員様は6,412名様に改めます。項目は氏名のみです。|6240 当社分;172 当社分;6412 当社分",
                "貴社の来場者様は6,412名様の見込みです。|",
                "貴社分の出荷件数を、次のとおり訂正いたします。/(誤)6,240件 → (正)6,412件|",
                "貴社のご担当者様のお名前を、次のとおり訂正いたします。/(誤)青木 → (正)青樹|",
                "The number of your employees in our report of 10 May is corrected from 6,240 people to 6,412 people; the data are names and birth dates.|6240 ours;6412 ours",
                "The number of cartons for your plant is corrected from 6,240 to 6,412.|"
            })
    void shouldReadAMailThatCorrectsOurShareOnly(String said, String counts) throws IOException {
        String letter = said.charAt(0) < 0x80 ? LETTER_EN : LETTER;
        assertThat(counts(letter.formatted(said.replace('/', '\n'))))
                .containsExactlyInAnyOrder(counts == null ? new String[0] : counts.split(";"));
    }

    private static String japanese(String said) {
        return """
        ミライ自動車株式会社
        人事部 御中

        拝啓 晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。
        さて、弊社サーバーは11月19日に第三者による不正アクセスを受けました。
        %s
        みなと人事代行株式会社
        """
                .formatted(said.replace('/', '\n'));
    }

    private static String english(String said) {
        return """
        Dear Sir or Madam,

        On 19 November we found unauthorized access to our file server; records were stolen.
        %s

        Yours sincerely,

        Harbour Printing Co., Ltd.
        """
                .formatted(said);
    }

    private List<String> counts(String text) throws IOException {
        String name = text.contains("御中") ? "みなと人事代行株式会社" : "Harbour Printing Co., Ltd.";
        String encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return counts(text, "=?UTF-8?B?" + encoded + "?= <desk@minato.example>");
    }

    private List<String> counts(String text, String from) throws IOException {
        boolean japanese = text.contains("御中");
        Path file = folder.resolve("mail.eml");
        Files.writeString(
                file,
                """
                From: %s
                Subject: %s
                Date: Tue, 24 Nov 2026 16:12:00 +0900
                Content-Type: text/plain; charset=utf-8

                %s\
                """
                        .formatted(
                                from, japanese ? "=?UTF-8?B?44GU5aCx5ZGK?=" : "Our report", text));
        return READER.read(((Opened.Readable) ReportOpener.open(file)).report()).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(each -> each.what() instanceof Assertion.Count)
                .map(each -> (Assertion.Count) each.what())
                .map(each ->
                        each.value().toPlainString()
                                + (CountedGroup.isOurs(each.noun()) ? " " + each.noun() : ""))
                .toList();
    }
}
