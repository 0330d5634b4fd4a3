package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
    private static final DeliveryKey BRIEF =
            new DeliveryKey("2026-12-01", "mail", "bucho@example.co.jp", "brief");

    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = At.open(workspace);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldGrantTheFirstClaimOnly() {
        assertThat(store.deliveries().claim(BRIEF, At.MONDAY))
                .isEqualTo(new Claim.Granted(1, false));
        assertThat(store.deliveries().claim(BRIEF, At.TUESDAY))
                .isEqualTo(new Claim.InDoubt(At.MONDAY));
        store.deliveries().confirm(BRIEF, At.TUESDAY, "<1@example.co.jp>");
        assertThat(store.deliveries().claim(BRIEF, At.WEDNESDAY))
                .isEqualTo(new Claim.AlreadySent(At.TUESDAY));
    }

    @Test
    void shouldStayInDoubtAcrossACrash() {
        store.deliveries().claim(BRIEF, At.MONDAY);
        store.close();
        store = At.open(workspace);
        assertThat(store.deliveries().claim(BRIEF, At.TUESDAY))
                .isEqualTo(new Claim.InDoubt(At.MONDAY));
        assertThat(store.deliveries().inDoubt()).extracting(Delivery::key).containsExactly(BRIEF);
    }

    @Test
    void shouldTryAgainWhatSurelyDidNotGoOut() {
        store.deliveries().claim(BRIEF, At.MONDAY);
        store.deliveries().fail(BRIEF, At.MONDAY, "connection refused");
        assertThat(store.deliveries().claim(BRIEF, At.TUESDAY))
                .isEqualTo(new Claim.Granted(2, false));
        assertThat(store.deliveries().of("2026-12-01"))
                .containsExactly(
                        new Delivery(BRIEF, 2, DeliveryState.CLAIMED, At.TUESDAY, null, null));
    }

    @Test
    void shouldSayThatAReleasedDeliveryMayRepeat() {
        store.deliveries().claim(BRIEF, At.MONDAY);
        store.deliveries().release(BRIEF, At.TUESDAY, "田中", "届いていないと確認した");
        assertThat(store.deliveries().claim(BRIEF, At.TUESDAY))
                .isEqualTo(new Claim.Granted(2, true));
        store.deliveries().fail(BRIEF, At.TUESDAY, "refused");
        assertThat(store.deliveries().claim(BRIEF, At.WEDNESDAY))
                .isEqualTo(new Claim.Granted(3, true));
    }

    @Test
    void shouldRefuseToEndWhatWasNotClaimed() {
        assertThatThrownBy(() -> store.deliveries().confirm(BRIEF, At.MONDAY, null))
                .isInstanceOf(IllegalStateException.class);
        store.deliveries().claim(BRIEF, At.MONDAY);
        store.deliveries().confirm(BRIEF, At.MONDAY, null);
        assertThatThrownBy(() -> store.deliveries().fail(BRIEF, At.MONDAY, "late"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNotForgetWhatIsInDoubt() throws IOException {
        DeliveryKey sent = new DeliveryKey("2026-12-01", "mail", "kacho@example.co.jp", "brief");
        store.deliveries().claim(sent, At.MONDAY);
        store.deliveries().confirm(sent, At.MONDAY, null);
        store.deliveries().claim(BRIEF, At.MONDAY);
        store.deliveries().release(BRIEF, At.MONDAY, "田中", "届いていないと確認した");
        store.deliveries().claim(BRIEF, At.MONDAY);

        store.forget(At.WEDNESDAY, Set.of(), At.WEDNESDAY);

        assertThat(store.deliveries().of("2026-12-01"))
                .extracting(Delivery::key)
                .containsExactly(BRIEF);
        assertThat(store.deliveries().claim(BRIEF, At.WEDNESDAY))
                .isEqualTo(new Claim.InDoubt(At.MONDAY));
        assertThat(Files.readString(workspace.resolve("briefs/log.jsonl")))
                .as("the folder's own record, from which the list is built again")
                .contains("bucho@example.co.jp", "released")
                .doesNotContain("kacho@example.co.jp");

        store.deliveries().confirm(BRIEF, At.WEDNESDAY, null);
        store.forget(At.WEDNESDAY.plusSeconds(1), Set.of(), At.WEDNESDAY);
        assertThat(store.deliveries().find(BRIEF)).as("once it is settled").isEmpty();
        assertThat(Files.readString(workspace.resolve("briefs/log.jsonl"))).isEmpty();
    }

    @Test
    void shouldKeepRecipientsChannelsAndContentsApart() {
        for (DeliveryKey key :
                List.of(
                        BRIEF,
                        new DeliveryKey("2026-12-02", "mail", "bucho@example.co.jp", "brief"),
                        new DeliveryKey("2026-12-01", "slack", "bucho@example.co.jp", "brief"),
                        new DeliveryKey("2026-12-01", "mail", "kacho@example.co.jp", "brief"),
                        new DeliveryKey("2026-12-01", "mail", "bucho@example.co.jp", "alert"))) {
            assertThat(store.deliveries().claim(key, At.MONDAY))
                    .isEqualTo(new Claim.Granted(1, false));
        }
    }

    @Test
    void shouldGrantToOneOfManyThreads() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Claim>> claims = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                claims.add(threads.submit(() -> store.deliveries().claim(BRIEF, At.MONDAY)));
            }
            int granted = 0;
            for (Future<Claim> claim : claims) {
                granted += claim.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }
}
