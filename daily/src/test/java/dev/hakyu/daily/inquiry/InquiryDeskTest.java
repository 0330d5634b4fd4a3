package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.store.api.InquiryEntry;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryDeskTest {
    @TempDir Path workspace;
    private WorkspaceFiles files;

    @BeforeEach
    void create() throws IOException {
        files = SampleSuppliers.create(workspace);
    }

    @Test
    void shouldLetOneProcessWriteAndNameItToTheOther() throws IOException {
        InquiryFolder folder = SampleSuppliers.inquiry(workspace, files, 3);
        List<LogEntry> before = folder.log();
        InquiryDesk.holding(
                workspace,
                "hakyu inquiry send",
                SampleSuppliers.CLOCK,
                _ -> {
                    assertThatThrownBy(() -> mark(folder))
                            .isInstanceOfSatisfying(
                                    StoreTrouble.class,
                                    e -> {
                                        assertThat(e.kind()).isEqualTo(StoreTrouble.Kind.IN_USE);
                                        assertThat(e.problem().message().ja())
                                                .contains("hakyu inquiry send", "使用中です");
                                        assertThat(e.problem().message().en())
                                                .contains("in use by hakyu inquiry send");
                                    });
                    return null;
                });
        assertThat(folder.log()).isEqualTo(before);
        mark(folder);
        assertThat(folder.log()).hasSize(before.size() + 1);
    }

    @Test
    void shouldLeaveOutALineThatIsTornWithinACharacter() throws IOException {
        InquiryFolder folder = SampleSuppliers.inquiry(workspace, files, 3);
        List<LogEntry> before = folder.log();
        byte[] torn = "{\"version\":1,\"by\":\"佐藤".getBytes(StandardCharsets.UTF_8);
        Files.write(
                folder.path().resolve("log.jsonl"),
                Arrays.copyOf(torn, torn.length - 1),
                StandardOpenOption.APPEND);
        assertThat(folder.log()).isEqualTo(before);
        mark(folder);
        assertThat(folder.log()).hasSize(before.size() + 1);
    }

    @Test
    void shouldKeepTheListOfTheStoreAsTheFolderHasIt() throws IOException {
        InquiryFolder first = SampleSuppliers.inquiry(workspace, files, 3);
        InquiryFolder second = SampleSuppliers.inquiry(workspace, files, 2);
        mark(second);
        assertThat(listed())
                .extracting(InquiryEntry::id)
                .containsExactly(first.id().value(), second.id().value());
        InquiryEntry entry = listed().getFirst();
        assertThat(entry.title()).isEqualTo("カナエダ精工株式会社様のランサムウェア被害");
        assertThat(entry.about()).isEqualTo("i-1");
        assertThat(entry.dueOn()).isEqualTo("2026-11-24");
        assertThat(entry.asked()).isZero();

        Files.writeString(first.path().resolve("inquiry.json"), "{");
        Files.delete(workspace.resolve(".hakyu/hakyu.db"));
        try (Store store = Store.open(workspace, "test", SampleSuppliers.CLOCK)) {
            assertThat(InquiryIndex.rebuild(store, workspace, files.settings()))
                    .extracting(each -> each.code())
                    .containsExactly("inquiry-damaged");
        }
        assertThat(listed()).extracting(InquiryEntry::id).containsExactly(second.id().value());
    }

    private void mark(InquiryFolder folder) throws IOException {
        InquiryDesk.holding(
                workspace,
                "hakyu inquiry mark",
                SampleSuppliers.CLOCK,
                _ -> {
                    folder.append(
                            new LogEntry(
                                    SampleSuppliers.ASKED,
                                    "佐藤",
                                    new Event.StateSet(
                                            SampleSuppliers.id(1), SupplierState.CONFIRMED, null)));
                    return null;
                });
    }

    private List<InquiryEntry> listed() {
        try (Store store = Store.openToRead(workspace, "test", SampleSuppliers.CLOCK)) {
            return store.inquiries().all();
        }
    }
}
