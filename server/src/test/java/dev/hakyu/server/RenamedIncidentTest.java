package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An inquiry was drawn up about an incident that has another id now.
class RenamedIncidentTest {
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");

    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor asker;
    private static Visitor other;
    private static Visitor manager;
    private static IncidentId now;
    private static String inquiry;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        asker = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "asker");
        other = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "other");
        manager = new Visitor(server.address()).join(server.invite(AccountRole.MANAGER), "manager");
        IncidentId before = server.incident("ヒヨドリ").id();
        now = server.incident("カナエダ").id();
        String path =
                asker.post("/inquiries", "/inquiries", Map.of("incident", before.value()))
                        .uri()
                        .getPath();
        inquiry = path.substring(path.lastIndexOf('/') + 1);
        new WatchLog(server.bean(Workspace.class).directory())
                .append(List.of(watched(before, null), watched(now, before)));
    }

    @AfterAll
    static void stop() {
        asker.close();
        other.close();
        manager.close();
        server.close();
    }

    @Test
    void shouldReportTheInquiry() throws IOException, InterruptedException {
        String dossier = "/incidents/" + now;
        HttpResponse<String> made = manager.post(dossier, dossier + "/report", Map.of());
        assertThat(made.headers().map()).as(made.body()).containsKey("Content-Disposition");
        Path report =
                server.bean(Workspace.class)
                        .directory()
                        .resolve("drafts/" + now + "/report-1.json");
        assertThat(Files.readString(report)).contains("照会 " + inquiry);
    }

    @Test
    void shouldMakeNoReportForWhomItIsWithheldFrom() throws IOException, InterruptedException {
        String dossier = "/incidents/" + now;
        HttpResponse<String> refused = other.post(dossier, dossier + "/report", Map.of());
        assertThat(refused.uri().getPath()).isEqualTo("/members/" + now);
    }

    @Test
    void shouldShowTheInquiryBeforeAnotherIsDrawnUp() throws IOException, InterruptedException {
        assertThat(asker.get("/inquiries/new?incident=" + now, "ja").body()).contains(inquiry);
    }

    /// Asking again must not open what others are told.
    @Test
    void shouldMakeWhoAsksAgainAMemberOfThatInquiryOnly() throws IOException, InterruptedException {
        String later =
                other.post("/inquiries", "/inquiries", Map.of("incident", now.value()))
                        .uri()
                        .getPath();
        assertThat(later).startsWith("/inquiries/IQ-");
        assertThat(other.get(later, "en").uri().getPath()).isEqualTo(later);
        assertThat(server.bean(Kept.class).store().memberships().members(now.value())).isEmpty();
    }

    private static WatchEvent watched(IncidentId incident, @Nullable IncidentId formerly) {
        return new WatchEvent(
                NOW,
                formerly == null ? WatchEvent.Kind.OPENED : WatchEvent.Kind.RENAMED,
                incident,
                formerly,
                "カナエダ精工",
                "2026-11-18",
                LocalDate.of(2026, 12, 2),
                null,
                null,
                List.of("01-kanaeda-notice.html"));
    }
}
