package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Delivery;
import dev.hakyu.store.api.DeliveryState;
import dev.hakyu.store.api.Store;
import dev.hakyu.testkit.FastStart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills the morning at random moments and looks at what is left: what a step acknowledged is
/// there, and no mail went twice. `-Dhakyu.kills=100` for the long form.
class KillTest {
    private static final int KILLS = Integer.getInteger("hakyu.kills", 12);
    private static final int LATEST_KILL_MILLIS = 400;
    private static final int DAYS_AT_A_TIME = 100;
    @TempDir Path folder;
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261203})
    void shouldLoseNothingAndMailNothingTwice(long seed) throws Exception {
        Path workspace = Files.createDirectory(folder.resolve("会社"));
        SplittableRandom random = new SplittableRandom(seed);
        FastStart java =
                FastStart.prepare(
                        folder,
                        KilledMorning.class,
                        Files.createDirectory(folder.resolve("training")).toString(),
                        Integer.toString(post.getSmtp().getPort()),
                        "0",
                        "2");
        post.purgeEmailFromAllMailboxes();
        int day = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            day = runAndKill(java, workspace, day, random.nextInt(LATEST_KILL_MILLIS));
            look(workspace, day, kill + 1);
        }
        assertThat(day).as("mornings that ended before a kill").isPositive();
    }

    /// @return the first day whose job has not returned
    private int runAndKill(FastStart java, Path workspace, int first, int afterMillis)
            throws IOException, InterruptedException {
        Process process =
                java.start(
                        KilledMorning.class,
                        workspace.toString(),
                        Integer.toString(post.getSmtp().getPort()),
                        Integer.toString(first),
                        Integer.toString(DAYS_AT_A_TIME));
        int next = first;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            assertThat(line).as("the process ended by itself: %s", java.errors()).isNotNull();
            next = after(line, next);
            Thread.sleep(afterMillis);
            process.toHandle().destroyForcibly(); // unlike Process, leaves the pipe to be read
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                next = after(line, next);
            }
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return next;
    }

    private static int after(String line, int next) {
        return line.startsWith("DAY ") ? Integer.parseInt(line.substring(4)) + 1 : next;
    }

    private void look(Path workspace, int finished, int kills) throws Exception {
        Map<String, Integer> mails = mails();
        assertThat(mails.values()).as("mails by day and reader").allMatch(count -> count == 1);
        try (Store store = Store.openToRead(workspace, "hakyu test", Clock.systemUTC())) {
            assertThat(store.deliveries().inDoubt())
                    .as("a kill interrupts at most one hand-over")
                    .hasSizeLessThanOrEqualTo(kills);
            for (int day = 0; day < finished; day++) {
                LocalDate date = KilledMorning.FIRST_DAY.plusDays(day);
                BriefPeriod period = BriefPeriod.day(date);
                assertThat(store.briefs().find(period).orElseThrow().isFinished()).isTrue();
                assertThat(workspace.resolve("briefs").resolve(date.toString()))
                        .isDirectoryContaining("glob:**brief.html");
                assertThat(store.evidence().latest("https://s1.example/other/" + day)).isPresent();
                for (String reader : KilledMorning.READERS) {
                    Delivery delivery =
                            store.deliveries().of(date.toString()).stream()
                                    .filter(each -> each.key().recipient().equals(reader))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(delivery.state()).isIn(DeliveryState.SENT, DeliveryState.CLAIMED);
                    if (delivery.state() == DeliveryState.SENT) {
                        assertThat(mails).containsKey(subjectDay(date) + " " + reader);
                    }
                }
            }
        }
    }

    private Map<String, Integer> mails() throws MessagingException {
        Map<String, Integer> mails = new HashMap<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            String day = mail.getSubject().substring(0, mail.getSubject().indexOf('】') + 1);
            mails.merge(day + " " + to.getAddress(), 1, Integer::sum);
        }
        return mails;
    }

    private static String subjectDay(LocalDate date) {
        return "【Hakyu %d/%d】".formatted(date.getMonthValue(), date.getDayOfMonth());
    }
}
