package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Briefs;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// An inquiry from the first letter to the answers, by mail, by upload and by the page without an
/// account.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InquiryWorkTest {
    private static final Map<String, Object> ADDRESS =
            Map.of("hakyu.public-address", "https://hakyu.example.com/");
    private static final Instant LATER = Instant.parse("2026-11-25T01:00:00Z");
    @TempDir static Path folder;

    /// The source of a fact that a supplier told us.
    private static final String ANSWERED = "回答(当事者の申告)";

    private static PostOffice post;
    private static SampleServer server;
    private static Visitor analyst;
    private static String one;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        post = PostOffice.open();
        server = SampleServer.start(folder, post::nameIn, ADDRESS);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "照会係");
        String list = analyst.get("/incidents?q=カナエダ", "ja").body();
        String incident =
                list.substring(list.indexOf("/incidents/inc-") + "/incidents/".length())
                        .split("\"", 2)[0];
        one =
                analyst.post("/inquiries", "/inquiries", Map.of("incident", incident))
                        .uri()
                        .getPath();
    }

    @AfterAll
    static void stop() throws IOException {
        analyst.close();
        server.close();
        post.close();
    }

    @Test
    @Order(1)
    void shouldSendEachLetterOnceAndTellWhatIsInDoubt() throws IOException, InterruptedException {
        post.hangUpAfterTheMail(true);
        analyst.post(one, one + "/send", Map.of());
        awaitPost();
        int first = post.mails().size();
        String page = analyst.get(one, "ja").body();
        assertThat(page).contains("届いたか分かりません", "href=\"/daily\"", "送信済みか不明");
        assertThat(analyst.get("/daily", "ja").body()).contains("の依頼、カナエダ精工株式会社あて");

        post.hangUpAfterTheMail(false);
        analyst.post(one, one + "/send", Map.of());
        awaitPost();

        assertThat(first).isPositive();
        assertThat(post.mails()).as("none goes twice by itself").hasSize(first);
        assertThat(server.bean(Kept.class).store().audit().newest(1))
                .extracting(each -> each.action())
                .containsExactly("inquiry-sent");
    }

    @Test
    @Order(2)
    void shouldSendOnceMoreWhatAPersonReleased() throws IOException, InterruptedException {
        int before = post.mails().size();
        String id = one.substring("/inquiries/".length()) + "/V-1001/inquiry";
        analyst.post(
                "/daily",
                "/daily/doubt",
                Map.of("id", id, "verdict", "again", "reason", "they say nothing arrived"));

        analyst.post(one, one + "/send", Map.of());
        awaitPost();

        assertThat(post.mails()).hasSize(before + 1);
        assertThat(analyst.get(one, "en").body()).contains("1 sent");
    }

    @Test
    @Order(3)
    void shouldLetASupplierAnswerOnceWithoutAnAccount()
            throws IOException, InterruptedException, MessagingException {
        String path = SupplierReply.link(post.mails().getLast());
        try (Visitor supplier = new Visitor(server.address())) {
            String page = supplier.get(path, "ja").body();
            assertThat(page)
                    .contains("カナエダ精工株式会社", "Q01", "回答を送信")
                    .doesNotContain("汐見工場", "href=\"/incidents", "社外秘", "ヒオドシ", "<nav");
            assertThat(supplier.get(path, "en").body()).contains("Send the answers");
            Map<String, String> fields = SupplierReply.answers(page);
            fields.put("a-" + SupplierReply.dateLine(page), "いつか分かりません");

            String wrong = supplier.post(path, path, "ja", fields).body();
            assertThat(wrong).contains("読み取れない項目があります", "いつか分かりません", "=HYPERLINK(1)");
            assertThat(wrong).doesNotContain("network/", ".csv");
            assertThat(answersKept()).isEmpty();
            fields.put("anyway", "true");
            String thanks = supplier.post(path, path, "ja", fields).body();

            assertThat(thanks).contains("ありがとうございました", "読み取れなかった 1件");
            assertThat(answersKept()).anyMatch(each -> each.endsWith(".xlsx"));
            HttpResponse<String> again = supplier.get(path, "ja");
            assertThat(again.statusCode()).isEqualTo(404);
            assertThat(again.body()).contains("すでに回答済みか、期限が過ぎています");
            assertThat(supplier.post(one, path, fields).statusCode()).isIn(403, 404);
        }
        assertThat(analyst.get(one, "ja").body()).contains("回答 1社");
        assertThat(analyst.get(one + "/buyers", "ja").body()).contains("購買第二部 調達窓口", "カナエダ精工株式会社");
        assertThat(Files.readString(links())).doesNotContain(path.substring(path.length() - 43));
    }

    @Test
    @Order(4)
    void shouldKnowNoOtherLink() throws IOException, InterruptedException {
        String id = one.substring("/inquiries/".length());
        try (Visitor stranger = new Visitor(server.address())) {
            for (String path :
                    List.of(
                            "/answer/" + id + "/" + "A".repeat(43),
                            "/answer/" + id + "/short",
                            "/answer/IQ-20990101-01/" + "A".repeat(43),
                            "/answer/x/y")) {
                HttpResponse<String> page = stranger.get(path, "en");
                assertThat(page.statusCode()).as(path).isEqualTo(404);
                assertThat(page.body()).contains("cannot be used").doesNotContain("カナエダ");
            }
            for (int i = 0; i < 20; i++) {
                stranger.get("/answer/" + id + "/" + "B".repeat(43), "en");
            }
            HttpResponse<String> slowed = stranger.get("/answer/" + id + "/x", "en");
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.body()).contains("too many visits");
        }
    }

    @Test
    @Order(5)
    void shouldTakeFormsThatWereSentAndNameTheCellsThatAreWrong()
            throws IOException, InterruptedException {
        byte[] good = SupplierReply.form(workspace(), inquiryId(), "いいえ", "2026-11-25");
        byte[] bad = SupplierReply.form(workspace(), inquiryId(), "さあ", "いつか");

        String looked = upload("look", "回答 a.xlsx", bad);
        assertThat(looked).contains("Only looked at", "回答_a.xlsx", "回答票", "row 7", "さあ");
        String taken = upload("take", "b.xlsx", good);
        assertThat(taken).contains("Of 1 files 1 were taken", "V-1001");
        assertThat(upload("take", "b.xlsx", good)).contains("taken before");
        assertThat(upload("take", "virus.exe", good)).contains("cannot be read as a form");
        String mail =
                "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nno form here\r\n";
        assertThat(upload("take", "mail.eml", mail.getBytes(StandardCharsets.UTF_8)))
                .contains("No form (xlsx or csv) is attached");
    }

    @Test
    @Order(6)
    void shouldEndAllLinksWhenAPersonSaysSo() throws IOException, InterruptedException {
        assertThat(analyst.post(one, one + "/letters", Map.of()).statusCode()).isEqualTo(200);
        analyst.post(one, one + "/links/revoke", Map.of());
        assertThat(analyst.get(one, "en").body()).contains("can be used now: 0");
    }

    @Test
    @Order(7)
    void shouldLetReadersOnlyLook() throws IOException, InterruptedException {
        try (Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "読むだけ");
            assertThat(reader.get(one, "en").body()).doesNotContain("Send the letters</button>");
            for (String path : List.of("/send", "/remind", "/answers", "/links/revoke")) {
                assertThat(reader.post(one, one + path, Map.of()).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    @Order(8)
    void shouldTellWhatWasAnsweredToItsCircleOnly() throws IOException, InterruptedException {
        String dossier = "/incidents/" + server.incident("カナエダ").id();
        try (Visitor other = new Visitor(server.address());
                Visitor manager = new Visitor(server.address())) {
            other.join(server.invite(AccountRole.ANALYST), "別の分析担当");
            manager.join(server.invite(AccountRole.MANAGER), "責任者");
            for (Visitor member : List.of(analyst, manager)) {
                assertThat(brief(member)).contains(ANSWERED).doesNotContain("関係者だけ");
                assertThat(member.get(dossier, "ja").body())
                        .contains(ANSWERED)
                        .doesNotContain("関係者だけ");
            }
            assertThat(brief(other)).contains("照会1件の回答は関係者だけ").doesNotContain(ANSWERED);
            assertThat(other.get(dossier, "ja").body())
                    .contains("関係者だけに表示している回答があります")
                    .doesNotContain(ANSWERED);
            assertThat(other.get(dossier, "en").body()).contains("shown to members only");

            BriefPeriod day = BriefPeriod.day(LocalDate.of(2026, 11, 18));
            Instant now = Instant.parse("2026-11-17T22:00:00Z");
            Briefs briefs = server.bean(Kept.class).store().briefs();
            briefs.begin(day, now, now, now);
            briefs.finish(day, "briefs/2026-11-18", new Text("回答から止まる日", "x"), now);
            assertThat(analyst.get("/daily", "ja").body()).contains("回答から止まる日");
            assertThat(other.get("/daily", "ja").body()).doesNotContain("回答から止まる日");

            String members = "/members/" + server.incident("カナエダ").id();
            manager.post(members, members + "/add", Map.of("account", "別の分析担当"));
            assertThat(brief(other)).contains(ANSWERED);
            manager.post(members, members + "/remove", Map.of("account", "別の分析担当"));
            assertThat(brief(other)).doesNotContain(ANSWERED);
        }
    }

    @Test
    @Order(9)
    void shouldRemindThoseWhoAreLateOnceADay() throws IOException, InterruptedException {
        String id = one.substring("/inquiries/".length());
        String page = analyst.get("/daily", "en").body();
        Matcher open = Pattern.compile("name=\"id\" value=\"(" + id + "/[^\"]+)\"").matcher(page);
        assertThat(open.find()).as("the letter that is still in doubt").isTrue();
        analyst.post(
                "/daily",
                "/daily/doubt",
                Map.of("id", open.group(1), "verdict", "sent", "reason", "they called"));
        Path workspace = server.bean(Workspace.class).directory();
        analyst.close();
        server.close();
        server = SampleServer.over(workspace, LATER, false, ADDRESS);
        analyst = new Visitor(server.address());
        analyst.signIn("照会係", Visitor.PASSWORD);
        int before = post.mails().size();
        assertThat(analyst.get(one, "en").body()).contains("Send reminders (1)");

        analyst.post(one, one + "/remind", Map.of());
        awaitPost();
        analyst.post(one, one + "/remind", Map.of());
        awaitPost();

        assertThat(post.mails()).hasSize(before + 1);
        assertThat(analyst.get(one, "en").body()).contains("Nobody is to be reminded now");
        assertThat(analyst.get(one + "/buyers", "en").body()).contains("call and remind");
    }

    /// Today, once its brief is of now.
    private static String brief(Visitor who) throws IOException, InterruptedException {
        String page = who.get("/", "ja").body();
        for (int i = 0; i < 600 && !page.contains("id=\"freshness\" hidden"); i++) {
            LockSupport.parkNanos(100_000_000);
            page = who.get("/", "ja").body();
        }
        assertThat(page).contains("id=\"freshness\" hidden");
        return page;
    }

    private static String upload(String go, String name, byte[] file)
            throws IOException, InterruptedException {
        return analyst.postFiles(one, one + "/answers?go=" + go, "en", Map.of(name, file)).body();
    }

    private static void awaitPost() throws IOException, InterruptedException {
        while (analyst.get(one, "en").body().contains("handed over.")) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static List<String> answersKept() throws IOException {
        Path answers = links().resolveSibling("answers");
        if (!Files.isDirectory(answers)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(answers)) {
            return found.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static Path links() {
        return workspace().resolve("inquiries").resolve(inquiryId()).resolve("links.jsonl");
    }

    private static Path workspace() {
        return server.bean(Workspace.class).directory();
    }

    private static String inquiryId() {
        return one.substring("/inquiries/".length());
    }
}
