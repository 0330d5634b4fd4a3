package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.PartnerMail;
import dev.hakyu.model.incident.PartnerMail.DueRequest;
import dev.hakyu.model.incident.Quote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails sent on Tuesday 8 June 2027 at 11:20 by the sender's clock.
class PartnerMailsTest {
    private static final String YASHIRO = "ヤシロ鋳造 営業部 <desk@yashiro.example>";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "分納の割り振りを本日15時までにご連絡ください。|2027-06-08T15:00",
                "ご希望の便を明9日(水)午前10時までにお知らせくださいますようお願い申し上げます。|2027-06-09T10:00",
                "立会者のお名前を今週金曜までにお知らせいただけますでしょうか。|2027-06-11",
                "図面の返却の要否を、6月14日(月)までにお返事ください。|2027-06-14",
                "数量の内訳を明日正午までにご指示願います。|2027-06-09T12:00",
                "本日中にご回答をいただきたく存じます。|2027-06-08",
                "受入の可否を10時までにご一報ください。|2027-06-09T10:00",
                "受入の可否を16時30分までにご一報ください。|2027-06-08T16:30",
                "来週月曜の朝9時までに荷受け場所をご指定ください。|2027-06-14T09:00",
                "代替品の承認可否を、来る15日までにご返信いただけますと幸いです。|2027-06-15",
                "ご回答の期限は6月10日(木)正午です。|2027-06-10T12:00",
                "回答期限:6月10日 17:00|2027-06-10T17:00",
                "ご意向をお聞かせください(11日17時まで)。|2027-06-11T17:00",
                "台数の確認結果を明日の終業までにお寄せください。|2027-06-09T17:00",
                "恐れ入りますが、月末までに契約書の写しのご提出をお願いいたします。|2027-06-30",
                "5日までに新しい送付先をご連絡ください。|2027-07-05",
                "検収の可否を明朝までにご返答下さい。|2027-06-09T09:00",
                "お客様には、分納のご希望を6月10日までにご回答をお願いいたします。|2027-06-10",
                "お客さま各位におかれましては、代替品の可否を11日までにご返信ください。|2027-06-11",
            })
    void shouldReadWhatIsAskedByADay(String sentence, String due) {
        assertAsked(japanese(sentence), sentence, due);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "本日15時までに完成品をお届けいたします。",
                "復旧の見込みは明日正午までにご連絡いたしますので、いましばらくお待ちください。",
                "6月10日までは電話でのご注文をお願いいたします。",
                "受付は平日9時から17時までにお願いいたします。",
                "5月31日までに登録された方はパスワードを変更してください。",
                "6月12日までの納入分を別紙でご確認ください。",
                "ご質問は下記の窓口までお問い合わせください。",
                "お客様は6月30日までに会員ページでご確認ください。",
                "個人のお客様には、6月30日までに再設定をお願いいたします。",
                "お客様は、店頭で6月30日までにお受け取りください。",
                "6月18日の復旧訓練への参加者を、11日までにお知らせください。",
                "新製品セミナーは6月15日までにお申し込みください。",
                "昨日15時までにお願いしておりました件は解決しました。",
                "6月10日までにご返信いただく必要はございません。",
                "先週ご依頼いただいた資料は、本日中に提出します。",
                "明日までに直る見込みです。ご了承ください。",
            })
    void shouldTakeNothingElseForARequest(String sentence) {
        assertThat(requests(japanese(sentence))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Please tell us the receiving time by 10:00 tomorrow.|2027-06-09T10:00",
                "Could you let us have the names of your drivers by Friday?|2027-06-11",
                "We need your split over the three part numbers by 3 p.m. today.|2027-06-08T15:00",
                "By close of business on Thursday, kindly confirm which lots you accept.|2027-06-10T17:00",
                "Please reply no later than noon on 10 June.|2027-06-10T12:00",
                "Kindly return the signed form before June 14, 16:00 CEST.|2027-06-14T16:00",
                "Your answer is needed by end of day tomorrow.|2027-06-09T17:00",
                "The deadline for your reply is Monday, 14 June, 12:00.|2027-06-14T12:00",
                "If you advise us by 09:30 we can still change the load.|2027-06-09T09:30",
                "Please send the list of dispatch addresses by the end of next week.|2027-06-18",
                "Please confirm the dock by Wednesday noon at the latest.|2027-06-09T12:00",
                "Please confirm on Thursday at 14:00 at the latest.|2027-06-10T14:00",
                "Please confirm by COB.|2027-06-08T17:00",
                "Please return the signed form by registered mail by Friday.|2027-06-11",
                "Please register the new unloading point by 10 June.|2027-06-10",
                "In view of the phishing campaign, please confirm our orders by Friday.|2027-06-11",
            })
    void shouldReadWhatIsAskedInEnglish(String sentence, String due) {
        assertAsked(english(sentence), sentence, due);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "We will let you know by 10:00 tomorrow.",
                "Shipping will resume by Friday; please bear with us.",
                "Please note that we expect full output by Monday.",
                "Please register by Friday for our webinar on resilience.",
                "Please register by Friday.",
                "Please answer our survey by Friday.",
                "You do not need to reply by Friday.",
                "Please call us if you have questions.",
                "The servers were rebuilt by Thursday.",
                "Please join the recovery drill; names by Friday.",
                "As you asked, we sent the list by noon today.",
                "Please confirm the volumes by the end of July.",
                "Please confirm the volumes by the end of the quarter.",
                "Please confirm the volumes by 14.06.",
            })
    void shouldTakeNothingElseInEnglish(String sentence) {
        assertThat(requests(english(sentence))).isEmpty();
    }

    @Test
    void shouldReadADeadlineThatWasMoved() {
        assertThat(requests(japanese("ご返信の期限を、9日17時から11日(金)正午に改めます。")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.due()).hasToString("2027-06-11T12:00");
                    assertThat(each.insteadOf()).hasToString("2027-06-09T17:00");
                });
        assertThat(
                        requests(
                                english(
                                        "The deadline for your reply has been extended from 9 June, 17:00 to 11 June, 12:00.")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.due()).hasToString("2027-06-11T12:00");
                    assertThat(each.insteadOf()).hasToString("2027-06-09T17:00");
                });
    }

    @Test
    void shouldJoinWhatAMailerBroke() {
        assertThat(requests(japanese("先日お願いした検査立会いに関するご返答の期限を、9日17時から\n11日(金)正午に改めます。")))
                .singleElement()
                .satisfies(each -> assertThat(each.due()).hasToString("2027-06-11T12:00"));
        assertThat(
                        requests(japanese("次のとおりお届けいたしますので、受け取りの\n・本日15時までにご連絡ください。"))
                                .getFirst()
                                .quote()
                                .text())
                .isEqualTo("・本日15時までにご連絡ください。");
    }

    @Test
    void shouldKnowTheSendersClock() {
        PartnerMail mail =
                PartnerMails.in(read(english("Please reply by 10:00 tomorrow."))).getFirst();
        assertThat(mail.zone()).hasToString("+02:00");
        assertThat(mail.address()).isEqualTo("desk@varnholt.example");
        assertThat(mail.sender()).isEqualTo("Varnholt Castings");
    }

    @Test
    void shouldReadWhatIsPromised() {
        String body =
                """
                次のとおりお届けします。
                 ・9日(水) 夕方便 340個(B-12のみ)
                 ・図面 18点は別送
                 ・10日の検査は12台
                受入口を本日17時までにお知らせください。
                """;
        PartnerMail mail = PartnerMails.in(read(japanese(body))).getFirst();
        assertThat(mail.promised())
                .extracting(Quote::text)
                .containsExactly("・9日(水) 夕方便 340個(B-12のみ)");
        assertThat(mail.requests()).hasSize(1);
        String plan = "11日(金)まで 内示どおり納入\n14日から 内示の6割程度\n12日の朝便を最後に、以降お出しできる現品はございません。";
        assertThat(PartnerMails.in(read(japanese(plan))).getFirst().promised()).hasSize(3);
        String english = "We deliver 120 pieces tonight. We counted 40 servers.";
        assertThat(PartnerMails.in(read(english(english))).getFirst().promised())
                .extracting(Quote::text)
                .containsExactly("We deliver 120 pieces tonight.");
    }

    @Test
    void shouldLeaveOutWhatAnotherMailSaid() {
        String body =
                """
                ご確認のほどお願いいたします。
                > 本日15時までにご連絡ください。
                ----- Original Message -----
                明日12時までにご回答ください。
                """;
        assertThat(PartnerMails.in(read(japanese(body)))).isEmpty();
    }

    /// A line that a mailer broke goes on in the next, but never in what another mail said.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "数量は下記のとおりですが変更の可能性がありますので、追って改めてご連絡いたします \n> 本日15時までにご連絡ください。",
                "数量は下記のとおりですが、お問い合わせいただいた件につきましては追って改めてご連絡いたします\n> 本日15時までにご連絡ください。",
                "> 先日の件 \n> 本日15時までにご連絡ください。"
            })
    void shouldNotJoinALineWithOneOfTheMailThatIsAnswered(String body) {
        assertThat(requests(japanese(body))).isEmpty();
    }

    @Test
    void shouldKeepTheMarkOfASignatureBelowALineThatGoesOn() {
        String mail = japanese("よろしくお願いいたします \n-- \n営業窓口 受付は本日15時までにご連絡ください。");
        assertThat(requests(mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "差出人: 資材部 <buyer@us.example>\n送信日時: 2027年6月7日 10:02\n宛先: 納入窓口\n件名: 照会",
                "From: Buyer <buyer@us.example>\nSent: Monday, June 7, 2027 10:02\nTo: Desk"
            })
    void shouldLeaveOutTheMailThatIsAnswered(String head) {
        String body = "承知いたしました。\n\n" + head + "\n\n明日12時までにご回答ください。";

        assertThat(PartnerMails.in(read(japanese(body)))).isEmpty();
    }

    @Test
    void shouldLeaveOutNewslettersAndPages() {
        String ask = "本日15時までにご連絡ください。";
        for (String news :
                List.of(
                        mail(YASHIRO, "ヤシロ鋳造メールマガジン 6月号", "+0900", ask),
                        mail(YASHIRO, "ヤシロ通信", "+0900", "本メルマガは毎月お送りしています。\n" + ask),
                        mail(
                                YASHIRO,
                                "News",
                                "+0200",
                                "You receive this newsletter monthly.\nPlease reply by 15:00 today."))) {
            assertThat(requests(news)).isEmpty();
        }
        assertThat(
                        PartnerMails.in(
                                List.of(
                                        reading(
                                                "notice.txt",
                                                "重要なお知らせ\n2027年6月8日\n\n本日15時までにご連絡ください。"))))
                .isEmpty();
    }

    @Test
    void shouldKeepAMailWithTheFooterOfAMailer() {
        assertThat(
                        requests(
                                japanese(
                                        "本日15時までにご連絡ください。\n配信停止はこちら\nメルマガ登録: https://yashiro.example")))
                .hasSize(1);
        assertThat(
                        requests(
                                english(
                                        "Please reply by 15:00 today.\nUnsubscribe | Manage preferences\nSign up for our newsletter")))
                .hasSize(1);
        assertThat(requests(japanese("配信停止のお手続きは本日15時までにご連絡ください。"))).isEmpty();
        assertThat(requests(english("Please unsubscribe by 15:00 today."))).isEmpty();
    }

    @Test
    void shouldTakeOfAnInvitationOnlyWhatIsNotAboutIt() {
        String body = "参加者のお名前を11日までにお知らせください。\n分納の割り振りを本日15時までにご連絡ください。\nアンケートは10日までにご回答ください。";
        assertThat(requests(mail(YASHIRO, "仕入先説明会のご案内と納入の件", "+0900", body)))
                .extracting(each -> each.due().toString())
                .containsExactly("2027-06-08T15:00");
        assertThat(
                        requests(
                                mail(
                                        "Varnholt Castings <desk@varnholt.example>",
                                        "Supplier conference",
                                        "+0200",
                                        "Please send us two names by Friday.\nPlease split the deliveries by 15:00 today.")))
                .extracting(each -> each.due().toString())
                .containsExactly("2027-06-08T15:00");
    }

    @Test
    void shouldMarkWhatForgersAskFor() {
        assertThat(requests(japanese("新しい振込先を本日中にご登録ください。")).getFirst().delicate()).isTrue();
        assertThat(requests(japanese("受入時刻を本日中にご連絡ください。")).getFirst().delicate()).isFalse();
    }

    @Test
    void shouldBoundWhatItKeeps() {
        String mail = japanese("あ".repeat(5_000) + "を本日15時までにご連絡ください。");
        assertThat(requests(mail).getFirst().quote().text())
                .hasSizeLessThanOrEqualTo(300)
                .contains("15時までに");
        assertThat(requests(japanese("本日15時までにご連絡ください。\n\n".repeat(500)))).hasSize(8);
    }

    private static void assertAsked(String mail, String sentence, String due) {
        assertThat(requests(mail))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.due()).hasToString(due);
                    assertThat(each.quote().text()).isEqualTo(sentence);
                });
    }

    private static String japanese(String body) {
        return mail(YASHIRO, "納入のご相談", "+0900", "東浜機械株式会社 御中\n\n" + body);
    }

    private static String english(String body) {
        return mail(
                "Varnholt Castings <desk@varnholt.example>",
                "Deliveries",
                "+0200",
                "Dear partner,\n\n" + body);
    }

    private static String mail(String from, String subject, String zone, String body) {
        return "From: %s\nSubject: %s\nDate: Tue, 08 Jun 2027 11:20:00 %s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n"
                .formatted(from, subject, zone, body);
    }

    private static List<DueRequest> requests(String mail) {
        return PartnerMails.in(read(mail)).stream()
                .flatMap(each -> each.requests().stream())
                .toList();
    }

    private static List<dev.hakyu.model.incident.Reading> read(String mail) {
        return List.of(reading("mail.eml", mail));
    }

    private static dev.hakyu.model.incident.Reading reading(String name, String text) {
        Opened opened = ReportOpener.open(name, text.getBytes(StandardCharsets.UTF_8));
        return ReportReader.shipped().read(((Opened.Readable) opened).report());
    }
}
