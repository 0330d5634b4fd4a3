package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterWriterTest {
    private static final String VICTIM = "サンプル部品1株式会社";
    private static final Text SHOWN =
            new Text(VICTIM + "様のランサムウェア被害", "the ransomware at " + VICTIM);
    private static final Text UNCONFIRMED =
            new Text("未確認のセキュリティ事案に関する情報", "an unconfirmed report of a security incident");

    @TempDir Path workspace;
    private WorkspaceFiles files;

    @BeforeEach
    void create() throws IOException {
        files = SampleSuppliers.create(workspace);
    }

    @Test
    void shouldSpeakToTheOrganisationThatWasHitAndOfItToOthers() throws IOException {
        List<Letter> letters = letters(SHOWN, Lang.JA, "調達 佐藤");
        assertThat(letters.get(0).subject()).contains("貴社におけるランサムウェア被害");
        assertThat(letters.get(0).body())
                .contains("貴社におけるランサムウェア被害について伺いました。", "心よりお見舞い申し上げます。", "弊社システムへの接続")
                .doesNotContain("様の", "当社", "{{");
        assertThat(letters.get(1).body())
                .contains(VICTIM + "様のランサムウェア被害を受けまして", "弊社向けの製品")
                .doesNotContain("当社", "貴社における");
        List<Letter> english = letters(SHOWN, Lang.EN, "K. Sato");
        assertThat(english.get(0).subject()).contains("the ransomware at your company");
        assertThat(english.get(1).body()).contains("the ransomware at " + VICTIM);
    }

    @Test
    void shouldNameWhatTheVictimPublishedAndAskLittle() throws IOException {
        Cause.OfIncident published =
                new Cause.OfIncident(
                        "inc-1",
                        VICTIM,
                        null,
                        SHOWN,
                        new Cause.OfIncident.Published(
                                LocalDate.of(2026, 11, 17),
                                new Text("ランサムウェア、生産の停止", "ransomware, production stopped")));
        Letter letter = letters(published, Lang.JA, "調達 佐藤").getFirst();
        assertThat(letter.subject()).contains("貴社におけるランサムウェア被害へのお見舞いとご状況のお伺い");
        assertThat(letter.body())
                .contains(
                        "11月17日(火)に貴社が公表された件(ランサムウェア、生産の停止)を拝見いたしました。\n"
                                + "このたびの件につき、心よりお見舞い申し上げます。",
                        "お電話で一言お知らせいただくだけでも",
                        "までに、現時点でお分かりの範囲を",
                        "返信先: ")
                .doesNotContain("\n8. ", "当社", "{{");
        Letter english = letters(published, Lang.EN, "K. Sato").getFirst();
        assertThat(english.body())
                .contains(
                        "the notice that you published on Tue 17 Nov (ransomware, production stopped).",
                        "very sorry",
                        "a short word by telephone")
                .doesNotContain("\n8. ");
        assertThat(letters(published, Lang.JA, "調達 佐藤").get(1).body())
                .as("to others")
                .doesNotContain("拝見", "お見舞い");
    }

    @Test
    void shouldRemindTheOrganisationThatWasHitOfWhatHappenedToIt() throws IOException {
        Inquiry inquiry = inquiry(SHOWN, Lang.JA);
        LetterWriter writer = writer(inquiry, "調達 佐藤");
        Asked asked = inquiry.asked().getFirst();
        Letter reminder =
                writer.write(
                        new Dispatch(
                                Letters.reminder(asked.supplier(), 1),
                                asked.supplier(),
                                LetterKind.REMINDER,
                                List.of(asked)));
        assertThat(reminder.body()).contains("貴社におけるランサムウェア被害に関するお伺い");
    }

    @Test
    void shouldNotCallAClaimAnIncident() throws IOException {
        Letter letter = letters(UNCONFIRMED, Lang.JA, "調達 佐藤").getFirst();
        assertThat(letter.subject()).contains("貴社に関するセキュリティ事案の未確認情報");
        assertThat(letter.body()).contains("事実かどうかを確認できておりません").doesNotContain("このたびの", "被害");
        assertThat(letters(UNCONFIRMED, Lang.EN, "K. Sato").getFirst().body())
                .contains("have not been able to confirm it");
    }

    @Test
    void shouldSignWithADeskWhereOnlyAnAccountIsKnown() throws IOException {
        assertThat(letters(SHOWN, Lang.JA, "root").getFirst().body())
                .contains("風峰自動車株式会社 担当者でございます。")
                .doesNotContain("root");
        edit("風峰自動車株式会社,KZM,当社,,,", "風峰自動車株式会社,KZM,当社,,調達企画室,desk@kazamine-motor.example");
        assertThat(letters(SHOWN, Lang.JA, "root").getFirst().body())
                .contains("風峰自動車株式会社 調達企画室でございます。", "返信先: desk@kazamine-motor.example");
        assertThat(letters(SHOWN, Lang.JA, "調達 佐藤").getFirst().body())
                .contains("風峰自動車株式会社 調達 佐藤でございます。");
    }

    @Test
    void shouldHaveAnswersGoToTheBuyerElseToOurContactElseToTheSender() throws Exception {
        assertThat(replyTo(1)).isEqualTo("scm@kazamine-motor.example");
        edit("風峰自動車株式会社,KZM,当社,,,", "風峰自動車株式会社,KZM,当社,,調達企画室,desk@kazamine-motor.example");
        assertThat(replyTo(1)).isEqualTo("調達企画室 <desk@kazamine-motor.example>");
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                """
                alerts:
                  mail:
                    host: smtp.kazamine-motor.example
                    port: 25
                    security: none
                    from: scm@kazamine-motor.example
                    to:
                      - {address: buyer2@kazamine-motor.example, name: 購買第2部}
                """,
                StandardOpenOption.APPEND);
        files = WorkspaceReader.read(workspace);
        assertThat(files.problems()).isEmpty();
        assertThat(LetterSender.of(files).name()).isEqualTo("風峰自動車株式会社");
        assertThat(replyTo(1)).isEqualTo("購買第2部 <buyer2@kazamine-motor.example>");
        assertThat(replyTo(2)).isEqualTo("調達企画室 <desk@kazamine-motor.example>");
        edit("V-002,仕入先,購買第3部,", "V-002,仕入先,購買第3部 田原 <tahara@kazamine-motor.example>,");
        assertThat(replyTo(2)).isEqualTo("購買第3部 田原 <tahara@kazamine-motor.example>");
        assertThat(letters(SHOWN, Lang.JA, "調達 佐藤").get(1).body())
                .contains("購買担当: 購買第3部 田原\n返信先: tahara@kazamine-motor.example");
    }

    /// The header of the letter to a supplier, decoded.
    private String replyTo(int n) throws Exception {
        InquiryFolder folder = SampleSuppliers.inquiry(workspace, files, 2);
        List<OutgoingMail> mails = new ArrayList<>();
        Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "佐藤")
                .sendInquiries((mail, before) -> {
                    before.run();
                    mails.add(mail);
                    return new dev.hakyu.daily.alert.MailResult.Sent("250 ok");
                });
        String header = mails.get(n - 1).headers().get("Reply-To");
        assertThat(header).isNotNull().matches("\\p{ASCII}+");
        return MimeUtility.decodeText(header);
    }

    private void edit(String from, String to) throws IOException {
        Path csv = workspace.resolve("network/organisations.csv");
        String before = Files.readString(csv);
        assertThat(before).contains(from);
        Files.writeString(csv, before.replace(from, to));
        files = WorkspaceReader.read(workspace);
    }

    private Inquiry inquiry(Text shown, Lang lang) throws IOException {
        return inquiry(new Cause.OfIncident("inc-1", VICTIM, shown), lang);
    }

    private Inquiry inquiry(Cause.OfIncident cause, Lang lang) throws IOException {
        Map<OrganisationId, Boolean> suppliers = new LinkedHashMap<>();
        suppliers.put(SampleSuppliers.id(1), true);
        suppliers.put(SampleSuppliers.id(2), false);
        InquiryRequest request =
                new InquiryRequest(
                        cause, suppliers, List.of(), lang, SampleSuppliers.ASKED, "調達 佐藤", null);
        return InquiryPlan.draw(new InquiryId("IQ-20261118-01"), files, request, List.of())
                .inquiry();
    }

    private LetterWriter writer(Inquiry inquiry, String by) {
        return new LetterWriter(inquiry, files, by, SampleSuppliers.FROM);
    }

    private List<Letter> letters(Text shown, Lang lang, String by) throws IOException {
        return letters(new Cause.OfIncident("inc-1", VICTIM, shown), lang, by);
    }

    private List<Letter> letters(Cause.OfIncident cause, Lang lang, String by) throws IOException {
        LetterWriter writer = writer(inquiry(cause, lang), by);
        List<Letter> letters = new ArrayList<>();
        for (Dispatch each : writer.inquiries()) {
            letters.add(writer.write(each));
        }
        return letters;
    }

    @Test
    void shouldSpeakToTheOrganisationThatWasHitInItsFormToo() throws IOException {
        Text shown = new Text(VICTIM + "様のランサムウェア被害", "the ransomware attack at " + VICTIM);
        Inquiry japanese = inquiry(shown, Lang.JA);
        assertThat(FormWorkbook.title(japanese, japanese.asked().get(0)))
                .isEqualTo("貴社におけるランサムウェア被害に関する回答票");
        assertThat(FormWorkbook.title(japanese, japanese.asked().get(1)))
                .isEqualTo(VICTIM + "様のランサムウェア被害に関する回答票");
        Inquiry english = inquiry(shown, Lang.EN);
        assertThat(FormWorkbook.title(english, english.asked().get(0)))
                .isEqualTo("Your answers: the ransomware attack at your company");
        String csv =
                new String(
                        FormCsv.of(japanese, japanese.asked().get(0), java.time.ZoneOffset.UTC),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("貴社における").doesNotContain(VICTIM + "様");
    }

    @Test
    void shouldSayWhichBuyersHaveNoAddressAndWhatToDo() throws IOException {
        edit("購買第3部", "田原 <tahara@@kazamine>");
        Inquiry inquiry = inquiry(Text.same("供給網の情報"), Lang.JA);
        List<dev.hakyu.model.Problem> doubts =
                BuyerAddresses.doubts(files, inquiry, SampleSuppliers.FROM);
        assertThat(doubts).hasSize(2);
        assertThat(doubts.get(0).isError()).isFalse();
        assertThat(doubts.get(0).message().ja())
                .isEqualTo(
                        "購買担当「購買第2部」のメールアドレスが分かりません。1社の回答の返信先は scm@kazamine-motor.example になります。");
        assertThat(doubts.get(0).remedy().ja())
                .contains("購買第2部 <name@example.co.jp>", "alerts.mail.to");
        assertThat(doubts.get(1).message().ja()).contains("「tahara@@kazamine」はメールアドレスとして使えません");
        assertThat(doubts.get(1).message().en()).contains("is no mail address", "goes to scm@");
        edit("田原 <tahara@@kazamine>", "田原 <tahara@kazamine-motor.example>");
        assertThat(BuyerAddresses.doubts(files, inquiry, SampleSuppliers.FROM)).hasSize(1);
    }

    @Test
    void shouldListOneBuyerOnceHoweverTheCellIsWritten() {
        Buyer full = Buyer.of("田原 <tahara@kazamine-motor.example>");
        assertThat(full.shown()).isEqualTo("田原");
        assertThat(full.isSame(Buyer.of("田原"))).isTrue();
        assertThat(full.isSame(Buyer.of("tahara@kazamine-motor.example"))).isTrue();
        assertThat(full.isSame(Buyer.of("佐藤"))).isFalse();
        assertThat(Buyer.of("購買第二部 田原係").shown()).isEqualTo("購買第二部 田原係");
    }
}
