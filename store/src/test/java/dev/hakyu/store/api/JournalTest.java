package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final BriefPeriod DAY = new BriefPeriod("2026-12-01");
    private static final BriefPeriod NEXT = new BriefPeriod("2026-12-02");

    @TempDir Path workspace;

    @Test
    void shouldBuildBriefsAndDeliveriesAgainFromTheFolder() throws IOException {
        fill();
        List<BriefEntry> briefs;
        List<Delivery> deliveries;
        try (Store store = At.open(workspace)) {
            briefs = store.briefs().all();
            deliveries = store.deliveries().of(DAY.value());
        }
        deleteDatabase();
        try (Store store = At.open(workspace)) {
            assertThat(store.briefs().all()).isEqualTo(briefs).hasSize(2);
            assertThat(store.deliveries().of(DAY.value())).hasSize(4);
            assertThat(store.deliveries().of(DAY.value()))
                    .extracting(Delivery::key, Delivery::attempt, Delivery::state)
                    .isEqualTo(
                            deliveries.stream()
                                    .map(each ->
                                            org.assertj.core.api.Assertions.tuple(
                                                    each.key(), each.attempt(), each.state()))
                                    .toList());
            assertThat(store.deliveries().claim(mail("sent"), At.WEDNESDAY))
                    .isInstanceOf(Claim.AlreadySent.class);
            assertThat(store.deliveries().claim(mail("cut off"), At.WEDNESDAY))
                    .isEqualTo(new Claim.InDoubt(At.MONDAY));
            assertThat(store.deliveries().claim(mail("failed"), At.WEDNESDAY))
                    .isEqualTo(new Claim.Granted(2, false));
            assertThat(store.deliveries().claim(mail("released"), At.WEDNESDAY))
                    .isEqualTo(new Claim.Granted(2, true));
        }
    }

    @Test
    void shouldPassOverALineThatWasCutOff() throws IOException {
        fill();
        Path journal = workspace.resolve("briefs/log.jsonl");
        Files.writeString(journal, "{\"at\":\"2026-12-01T", StandardOpenOption.APPEND);
        try (Store store = At.open(workspace)) {
            store.deliveries().claim(mail("after"), At.TUESDAY);
        }
        deleteDatabase();
        try (Store store = At.open(workspace)) {
            assertThat(store.deliveries().of(DAY.value())).hasSize(5);
        }
    }

    @Test
    void shouldPassOverWhatIsNoEvent() throws IOException {
        Path journal = workspace.resolve("briefs/log.jsonl");
        Files.createDirectories(journal.getParent());
        Files.writeString(
                journal,
                """
                null
                {}
                {"at":"2026-12-01T00:00:00Z","event":"begun","period":"2026-12-01"}
                {"at":"2026-12-01T00:00:00Z","event":"sent","period":"2026-12-01"}
                {"at":"2026-12-01T00:00:00Z","event":"danced","period":"2026-12-01"}
                {"at":"yesterday","event":"sent","period":"2026-12-01"}
                """);
        try (Store store = At.open(workspace)) {
            assertThat(store.briefs().all()).isEmpty();
            assertThat(store.deliveries().of(DAY.value())).isEmpty();
        }
    }

    private void fill() {
        try (Store store = At.open(workspace)) {
            store.briefs().begin(DAY, At.MONDAY, At.MONDAY, At.MONDAY);
            store.briefs()
                    .finish(DAY, "briefs/2026-12-01", new Text("関係3件", "3 concern us"), At.TUESDAY);
            store.briefs().begin(NEXT, At.TUESDAY, At.MONDAY, At.TUESDAY);
            for (String name : List.of("sent", "failed", "released", "cut off")) {
                store.deliveries().claim(mail(name), At.MONDAY);
            }
            store.deliveries().confirm(mail("sent"), At.TUESDAY, "<1@example.jp>");
            store.deliveries().fail(mail("failed"), At.TUESDAY, "拒否されました");
            store.deliveries().release(mail("released"), At.TUESDAY, "田中", "未着");
        }
    }

    private static DeliveryKey mail(String name) {
        return new DeliveryKey(DAY.value(), "mail", name + "@example.jp", "brief");
    }

    private void deleteDatabase() throws IOException {
        TestAddresses.lose(workspace);
        try (Stream<Path> files = Files.list(workspace.resolve(".hakyu"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
