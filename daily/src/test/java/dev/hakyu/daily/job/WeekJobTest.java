package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.store.api.DecisionLog;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One week: a supplier is attacked on Tuesday and tells of leaked data on Thursday, another one is
/// put aside, a paper looks back on last year, and a hospital tells of what it noticed in summer.
class WeekJobTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Network NETWORK = ManySuppliers.network();
    private static final String A = ManySuppliers.nameOf(ManySuppliers.A);
    private static final String B = ManySuppliers.nameOf(ManySuppliers.B);
    private static final String IN_CHARGE = "tanto@kariya.example";
    private static final String BOARD = "yakuin@kariya.example";
    private static final String FAR_BOARD = "kanji@kariya.example";
    private static final String ENGLISH = "english@kariya.example";
    private static final GreenMail POST =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static MimeMessage[] mails = {};
    @TempDir static Path workspace;

    @BeforeAll
    static void makeTheRoundupOnce() throws Exception {
        POST.start();
        mornings();
        WeekJob.run(request("2026-12-14T08:00"), _ -> {});
        mails = POST.getReceivedMessages();
    }

    @AfterAll
    static void stop() {
        POST.stop();
    }

    @Test
    void shouldTellWhatTheBriefsOfTheWeekToldAndCountNothingOfThePast() throws Exception {
        assertThat(mail(IN_CHARGE))
                .as("what is looked back on is not new, what was told late is")
                .contains("この1週間に新しく分かった事案は4件です(国内4件、国外0件")
                .contains("それより前の事案の解説や続報もあります(1件。")
                .contains("■ 過去の事案の解説・続報", "望月食品株式会社(公表 2025-09-29)")
                .contains("当社に関係する事案は1件です。内訳: 今週新しく分かったもの1件(うちその後に変化のあったもの1件)")
                .as("each day's news on a line of its own")
                .containsPattern("(?m)^・12/9 新しい事案です")
                .containsPattern("(?m)^・12/11 対象の情報が加わりました")
                .contains("■ 業種別(新しい事案)", "■ 攻撃の種類別(新しい事案)", "ランサムウェア: 1件(国内1件、国外0件)")
                .as("no middle of one")
                .contains("把握から公表まで: 1件: ")
                .doesNotContain("中央値 ");
    }

    @Test
    void shouldNotKeepUnderWatchWhatAPersonPutAside() throws Exception {
        assertThat(mail(IN_CHARGE).lines().filter(line -> line.contains(B)))
                .as("told once, with the reason; no review")
                .containsExactly("- " + B);
        assertThat(mail(IN_CHARGE))
                .contains("今週「関係なし」と判断され、経過観察から外れました", "取引は終わっています")
                .contains("- " + A + ": 次の見直し");
        assertThat(mail(ENGLISH)).contains("put aside this week");
    }

    @Test
    void shouldTellTheBoardTheConclusionInSentences() throws Exception {
        assertThat(mail(BOARD))
                .contains("当社に関係する事案は1件です。")
                .contains("判断いただきたいことのある事案は1件です(" + A + ")")
                .containsPattern("(?m)止ま.*(見込み|はず|おそれ)")
                .contains("当社との関係: ", "判断いただきたいこと: ")
                .contains("業種別")
                .doesNotContain("経過観察", "過去の事案の解説・続報(");
        assertThat(mail(FAR_BOARD))
                .as("that there is more than reaches them")
                .contains("このうち1件はお知らせの基準に達していません(" + A + ")")
                .doesNotContain("①");
    }

    @Test
    void shouldSayOfANextWeekWithoutNewsThatThereWasNone() throws Exception {
        DayJob.run(request("2026-12-15T07:00"), _ -> {});
        DayJob.run(request("2026-12-21T07:00"), _ -> {});

        DayOutcome next = WeekJob.run(request("2026-12-21T08:00"), _ -> {});

        assertThat(Optional.ofNullable(next.brief().headline()).orElseThrow().ja())
                .contains("新しく分かった事案は0件です", "当社に関係する新しい事案と、関係する事案(1件)の変化はありませんでした。");
    }

    private static void mornings() throws Exception {
        for (LocalDate day = LocalDate.of(2026, 12, 7);
                !day.isAfter(LocalDate.of(2026, 12, 14));
                day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 11) {
                dismissB();
            }
            DayJob.run(request(day + "T07:00"), _ -> {});
        }
        POST.purgeEmailFromAllMailboxes();
    }

    private static void dismissB() throws Exception {
        WatchEntry entry =
                new Watch(new WatchLog(workspace).read())
                        .entries().stream()
                                .filter(each -> each.victim().equals(B))
                                .findFirst()
                                .orElseThrow();
        DecisionLog.in(workspace)
                .append(
                        new Decision.Dismiss(
                                new Said(
                                        new DecisionId("d-1"),
                                        OffsetDateTime.parse("2026-12-10T09:00+09:00"),
                                        "購買 田中",
                                        "取引は終わっています"),
                                new IncidentRef(entry.incident(), List.of(), List.of()),
                                Seen.NOTHING_NOTED));
    }

    private static List<Article> articles() {
        return List.of(
                Article.of(5, "a/1208", "2026-12-08T18:00", A, first())
                        .edited("2026-12-10T15:00", leak()),
                Article.of(
                        1,
                        "b/77",
                        "2026-12-09T09:00",
                        Fortnight.SOURCES[1],
                        """
                        %1$sに不正アクセス、生産を一部停止
                        %1$sは9日、社内ネットワークが第三者による不正アクセスを受け、8日夜から生産管理システムを停止していると発表した。
                        """
                                .formatted(B)),
                Article.of(
                        3,
                        "look-back",
                        "2026-12-10T09:00",
                        Fortnight.SOURCES[3],
                        """
                        工場が止まった秋を振り返る 望月食品の教訓
                        望月食品株式会社は2025年9月29日、ランサムウェアによる攻撃でサーバーが暗号化され、工場の操業を停止したと発表した。
                        操業は2025年11月4日に再開した。
                        """),
                Article.of(
                        6,
                        "late",
                        "2026-12-10T14:00",
                        Fortnight.SOURCES[6],
                        """
                        架橋市民病院、患者情報が漏えい
                        架橋市民病院は10日、8月3日に第三者による不正アクセスを検知し、患者1,204人分の氏名と住所が漏えいしたと発表した。
                        """),
                Article.of(
                        7,
                        "school",
                        "2026-12-11T14:00",
                        Fortnight.SOURCES[7],
                        """
                        白浜学園、USBメモリーを紛失
                        白浜学園は11日、生徒312人分の氏名を記録したUSBメモリーを紛失したと発表した。
                        """));
    }

    private static String first() {
        return """
        ランサムウェアによるシステム障害と受注停止に関するお知らせ
        2026年12月8日
        %s
        当社の社内サーバーが第三者によるランサムウェア攻撃を受け、受注および出荷を停止しております。
        """
                .formatted(A);
    }

    private static String leak() {
        return """
        ランサムウェアによるシステム障害と受注停止に関するお知らせ(第2報)
        2026年12月10日
        %s
        当社の社内サーバーが第三者によるランサムウェア攻撃を受け、受注および出荷を停止しております。
        調査の結果、お取引先ご担当者1,493人分の氏名およびメールアドレスが外部に流出したことを確認しました。
        """
                .formatted(A);
    }

    private static String mail(String address) throws Exception {
        for (MimeMessage each : mails) {
            InternetAddress to = (InternetAddress) each.getRecipients(Message.RecipientType.TO)[0];
            if (to.getAddress().equals(address)) {
                MimeMultipart whole = (MimeMultipart) each.getContent();
                return (whole.getBodyPart(0).getContent() instanceof MimeMultipart body
                                ? body.getBodyPart(0)
                                : whole.getBodyPart(0))
                        .getContent()
                        .toString()
                        .replace("\r\n", "\n");
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static DayRequest request(String at) {
        Settings settings = KariyaSettings.of("社外秘", POST.getSmtp().getPort(), people());
        return new DayRequest(
                new WorkspaceFiles(workspace, NETWORK, settings, List.of(), List.of(), List.of()),
                "DIR",
                new ScriptedSources(articles(), -1, LocalDateTime.MIN),
                _ -> Optional.empty(),
                Clock.fixed(LocalDateTime.parse(at).atZone(ZONE).toInstant(), ZONE),
                true,
                1,
                5,
                1,
                "test");
    }

    private static List<Addressee> people() {
        return List.of(
                new Addressee(MailAddress.of(IN_CHARGE), Wishes.everything(Lang.JA)),
                new Addressee(MailAddress.of(ENGLISH), Wishes.everything(Lang.EN)),
                board(BOARD, Threshold.EVERYTHING),
                board(
                        FAR_BOARD,
                        new Threshold(false, null, Money.of("900000000000000", "JPY"), null)));
    }

    private static Addressee board(String address, Threshold threshold) {
        return new Addressee(
                MailAddress.of(address),
                new Wishes(Lang.JA, Edition.BOARD, threshold, null, false, true));
    }
}
