package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconnectionTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final OrganisationId SUPPLIER = SampleSuppliers.id(1);

    @TempDir Path workspace;
    private InquiryFolder folder;
    private Reconnection reconnection;

    @BeforeEach
    void setUp() throws IOException {
        folder = SampleSuppliers.inquiry(workspace, SampleSuppliers.create(workspace), 2);
        reconnection = Reconnection.of(folder);
    }

    @Test
    void shouldRefuseApprovalWhileAnItemIsOpen() throws IOException {
        set(SupplierState.RESTORED);
        for (ReconnectionItem item : ReconnectionItem.values()) {
            assertThatThrownBy(() -> set(SupplierState.APPROVED))
                    .isInstanceOfSatisfying(
                            InputRejected.class,
                            e ->
                                    assertThat(e.problems().getFirst().message().ja())
                                            .contains(item.label().ja()));
            reconnection.close(SUPPLIER, item, "佐藤", "報告書 " + item.id(), NOW);
        }
        set(SupplierState.APPROVED);
        Standing standing = reconnection.standing(SUPPLIER);
        assertThat(standing.state()).isEqualTo(SupplierState.APPROVED);
        assertThat(standing.closed().get(ReconnectionItem.WAY_IN))
                .isEqualTo(new Standing.Closed(NOW, "佐藤", "報告書 way_in"));
    }

    @Test
    void shouldRefuseApprovalBeforeTheySayThatTheyAreRestored() throws IOException {
        closeAll();
        assertThatThrownBy(() -> set(SupplierState.APPROVED))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("not-restored"));
    }

    @Test
    void shouldTakeTheApprovalBackWhenAnItemIsOpenedAgain() throws IOException {
        set(SupplierState.RESTORED);
        closeAll();
        set(SupplierState.APPROVED);
        reconnection.reopen(SUPPLIER, ReconnectionItem.CREDENTIALS, "佐藤", NOW);
        assertThat(reconnection.standing(SUPPLIER).state()).isEqualTo(SupplierState.RESTORED);
        assertThat(reconnection.standing(SUPPLIER).open())
                .containsExactly(ReconnectionItem.CREDENTIALS);
    }

    @Test
    void shouldStartTheChecklistAnewWhenItIsHitAgain() throws IOException {
        set(SupplierState.RESTORED);
        closeAll();
        set(SupplierState.APPROVED);
        set(SupplierState.CONFIRMED);
        assertThat(reconnection.standing(SUPPLIER).open())
                .containsExactly(ReconnectionItem.values());
    }

    @Test
    void shouldWantEvidence() {
        assertThatThrownBy(() ->
                        reconnection.close(SUPPLIER, ReconnectionItem.WAY_IN, "佐藤", "  ", NOW))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> reconnection.standing(new OrganisationId("X")))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void shouldLeaveOutALineThatACrashCutOffAndGoOnBehindTheLastWholeOne() throws IOException {
        Path log = folder.path().resolve("log.jsonl");
        Files.writeString(log, "{\"version\":1,\"at\":\"2026-", StandardOpenOption.APPEND);
        assertThat(folder.log()).hasSize(1);
        set(SupplierState.CONFIRMED);
        assertThat(folder.log()).hasSize(2);
        assertThat(Files.readAllLines(log)).hasSize(2);
    }

    private void closeAll() throws IOException {
        for (ReconnectionItem item : ReconnectionItem.values()) {
            reconnection.close(SUPPLIER, item, "佐藤", "報告書", NOW);
        }
    }

    private void set(SupplierState state) throws IOException {
        reconnection.set(SUPPLIER, state, "佐藤", Optional.empty(), NOW);
    }
}
