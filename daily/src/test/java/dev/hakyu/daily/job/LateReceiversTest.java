package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
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
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.DecisionLog;
import dev.hakyu.store.api.Store;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets the brief of a day, when it was made before they were there, or before their address
/// and wishes were right.
class LateReceiversTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String FIRST = "first@kariya.example";
    private static final String LATER = "later@kariya.example";
    private static final String BRIEF_IS_MADE = "要約はできています";
    private static final String IN_FULL = "はじめてお送りするため";
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Network NETWORK = ManySuppliers.network();
    private String version = "test";
    private final List<String> log = new ArrayList<>();
    @TempDir Path workspace;

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void shouldTellOneWhoIsAddedLaterInTheDay() throws Exception {
        run("2026-12-03T07:00", everything(FIRST));
        assertThat(received()).containsExactly(FIRST);

        DayOutcome again = run("2026-12-03T10:00", everything(FIRST), everything(LATER));

        assertThat(again.madeBefore()).isTrue();
        assertThat(again.sending().sent()).isEqualTo(1);
        assertThat(received()).containsExactly(FIRST, LATER);
        assertThat(text(1)).contains(IN_FULL, "①", "12月3日(木)7時現在");
        assertThat(run("2026-12-03T11:00", everything(FIRST), everything(LATER)).sending().sent())
                .as("never twice")
                .isZero();
    }

    /// The page of the day tells of it and stays, since somebody has it.
    @Test
    void shouldTellOneWhoIsAddedLaterWhatThePageSaysThoughItWasDismissedSince() throws Exception {
        run("2026-12-03T07:00", everything(FIRST));
        Path page = workspace.resolve("briefs/2026-12-03/brief.txt");
        String before = Files.readString(page);
        DecisionLog.in(workspace)
                .append(
                        new Decision.Dismiss(
                                new Said(
                                        new DecisionId("d-1"),
                                        OffsetDateTime.parse("2026-12-03T09:00+09:00"),
                                        "購買 田中",
                                        "取引がありません"),
                                new IncidentRef(
                                        new Watch(new WatchLog(workspace).read())
                                                .entries()
                                                .getFirst()
                                                .incident(),
                                        List.of(),
                                        List.of()),
                                Seen.NOTHING_NOTED));

        run("2026-12-03T10:00", everything(FIRST), everything(LATER));

        assertThat(received()).containsExactly(FIRST, LATER);
        assertThat(subject(1)).contains("関係1件");
        assertThat(Files.readString(page)).isEqualTo(before).contains("関係する事案は1件です");
        run("2026-12-04T07:00", everything(FIRST));
        assertThat(subject(1))
                .as("it counts from the next brief on")
                .contains("12/4", "当社に関係する事案はありません");
        String why = "前回の要約のあと「関係なし」と判断された事案: %s(購買 田中「取引がありません」)。";
        assertThat(text(1)).contains(why.formatted(ManySuppliers.nameOf(ManySuppliers.A)));
        run("2026-12-05T07:00", everything(FIRST));
        assertThat(text(2)).as("once").contains("12月5日").doesNotContain("関係なし");
    }

    @Test
    void shouldSendToTheCorrectedAddressAndNotToTheWrongOne() throws Exception {
        runWithoutSending("2026-12-03T07:00", everything("frist@kariya.example"));

        DayOutcome sent = run("2026-12-03T07:30", everything(FIRST));

        assertThat(received()).containsExactly(FIRST);
        assertThat(sent.sending().dropped()).hasSize(1);
        assertThat(sent.sending().isComplete()).isTrue();
    }

    @Test
    void shouldTellInFullWhoeverWasNeverTold() throws Exception {
        run("2026-12-03T07:00", everything(FIRST));
        run("2026-12-04T07:00", everything(FIRST), everything(LATER));

        assertThat(received()).containsExactly(FIRST, FIRST, LATER);
        assertThat(subject(1)).contains("変化なし");
        assertThat(subject(2)).doesNotContain("変化なし");
        assertThat(text(2)).contains(IN_FULL, "①", "期限を過ぎた対応: 8件以上。");
    }

    @Test
    void shouldTellAgainWhatWasLost() throws Exception {
        runWithoutSending("2026-12-03T07:00", everything(FIRST));
        run("2026-12-20T07:00", everything(FIRST));

        assertThat(received()).as("too old to be news").containsExactly(FIRST);
        assertThat(text(0)).contains("12月20日", "①");
    }

    @Test
    void shouldMakeTheBriefAnewForThoseWhoseWishesChangedBeforeItWent() throws Exception {
        Addressee demanding =
                new Addressee(
                        MailAddress.of(FIRST),
                        new Wishes(
                                Lang.JA,
                                Edition.IN_CHARGE,
                                new Threshold(
                                        false,
                                        null,
                                        new Money(
                                                new BigDecimal("9e17"),
                                                Currency.getInstance("JPY")),
                                        null),
                                null,
                                true,
                                true));
        runWithoutSending("2026-12-03T07:00", demanding);

        run("2026-12-03T08:00", everything(FIRST));

        assertThat(received()).containsExactly(FIRST);
        assertThat(subject(0)).contains("関係1件");
    }

    @Test
    void shouldMakeTheBriefAnewWhenTheSettingsChangedAndNobodyHasIt() throws Exception {
        Files.writeString(workspace.resolve("hakyu.yaml"), "marking: 社外秘\n");
        runWithoutSending("2026-12-03T07:00", everything(FIRST));
        Files.writeString(workspace.resolve("hakyu.yaml"), "marking: 極秘\n");
        log.clear();

        run("2026-12-03T08:00", everything(FIRST));

        assertThat(log).anyMatch(line -> line.contains("要約を書きました"));
        assertThat(received()).containsExactly(FIRST);
    }

    @Test
    void shouldCompareTheNextDayWithTheBriefThatWasMadeAnew() throws Exception {
        runWithoutSending("2026-12-03T07:00", everything(FIRST));
        assertThat(figuresOf("2026-12-03", "newer")).isEmpty();
        Files.writeString(workspace.resolve("hakyu.yaml"), "marking: 極秘\n");
        version = "newer";

        run("2026-12-03T08:00", everything(FIRST));

        assertThat(figuresOf("2026-12-03", "newer")).isNotEmpty();
    }

    @Test
    void shouldTellNobodyWhenTheClockWentBack() throws Exception {
        run("2026-12-03T07:00", everything(FIRST));

        assertThatThrownBy(() -> run("2026-12-01T07:10", everything(FIRST), everything(LATER)))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().message().ja())
                                        .contains("2026-12-03", "何も送っていません"));
        assertThat(received()).containsExactly(FIRST);
        assertThat(workspace.resolve("briefs/2026-12-01")).doesNotExist();
    }

    private List<Figures> figuresOf(String day, String engine) throws IOException {
        try (Store store = Store.open(workspace, "test", Clock.systemUTC())) {
            BriefPeriod period = BriefPeriod.parse(day).orElseThrow();
            BriefEntry entry = store.briefs().find(period).orElseThrow();
            return new FigureShelf(store.runs()).of(entry, engine);
        }
    }

    @Test
    void shouldNotMakeItAgainForOneWithoutNews() throws Exception {
        Wishes usual = Wishes.everything(Lang.JA);
        Addressee calm =
                new Addressee(
                        MailAddress.of(LATER),
                        new Wishes(Lang.JA, usual.edition(), usual.threshold(), null, false, true));
        run("2026-12-03T07:00", calm);
        run("2026-12-04T07:00", calm);
        assertThat(received()).containsExactly(LATER);
        log.clear();

        run("2026-12-04T09:00", calm);

        assertThat(received()).hasSize(1);
        assertThat(log).singleElement().asString().contains(BRIEF_IS_MADE);
    }

    private static Addressee everything(String address) {
        return new Addressee(MailAddress.of(address), Wishes.everything(Lang.JA));
    }

    private DayOutcome run(String at, Addressee... people) throws IOException {
        return DayJob.run(request(at, true, List.of(people)), this::note);
    }

    private void runWithoutSending(String at, Addressee... people) throws IOException {
        DayJob.run(request(at, false, List.of(people)), this::note);
    }

    private void note(Text line) {
        log.add(line.ja());
    }

    private List<String> received() throws Exception {
        List<String> to = new ArrayList<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            to.add(
                    ((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0])
                            .getAddress());
        }
        return to;
    }

    private String subject(int number) throws Exception {
        return post.getReceivedMessages()[number].getSubject();
    }

    private String text(int number) throws Exception {
        MimeMultipart whole = (MimeMultipart) post.getReceivedMessages()[number].getContent();
        if (!(whole.getBodyPart(0).getContent() instanceof MimeMultipart body)) {
            return whole.getBodyPart(0).getContent().toString();
        }
        return body.getBodyPart(0).getContent().toString();
    }

    private DayRequest request(String at, boolean send, List<Addressee> people) {
        String supplier = ManySuppliers.nameOf(ManySuppliers.A);
        Article notice =
                Article.of(
                        0,
                        "notice",
                        "2026-12-02T12:00",
                        supplier,
                        """
                        ランサムウェアによる受注停止に関するお知らせ
                        2026年12月2日
                        %s
                        当社の社内サーバーが第三者によるランサムウェア攻撃を受け、12月2日未明から受注および出荷を停止しております。
                        """
                                .formatted(supplier));
        Settings settings = KariyaSettings.of(null, post.getSmtp().getPort(), people);
        return new DayRequest(
                new WorkspaceFiles(workspace, NETWORK, settings, List.of(), List.of(), List.of()),
                "DIR",
                new ScriptedSources(List.of(notice), -1, LocalDateTime.MIN),
                _ -> Optional.empty(),
                Clock.fixed(LocalDateTime.parse(at).atZone(ZONE).toInstant(), ZONE),
                send,
                1,
                5,
                1,
                version);
    }
}
