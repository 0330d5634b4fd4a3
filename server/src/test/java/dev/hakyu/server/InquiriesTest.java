package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.InquiryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InquiriesTest extends AnalystFixture {
    @Test
    void shouldDrawUpAnInquiryWriteItsLettersAndFollowIt()
            throws IOException, InterruptedException {
        String incident = incidentOf("カナエダ");
        String plan = analyst.get("/inquiries/new?incident=" + incident, "ja").body();
        assertThat(plan).contains("カナエダ精工株式会社", "被害を受けた組織", "作るだけで、まだ送りません");
        assertThat(inquiryFolders()).isEmpty();

        String drawn =
                analyst.post("/inquiries", "/inquiries", Map.of("incident", incident)).body();

        assertThat(drawn).contains("0 asked", "Kanaeda Seiko Co., Ltd.");
        String id = inquiryFolders().getFirst().getFileName().toString();
        assertThat(server.bean(Kept.class).store().inquiries().all())
                .extracting(InquiryEntry::id)
                .containsExactly(id);
        String one = "/inquiries/" + id;
        assertThat(analyst.post(one, one + "/letters", Map.of()).headers().map())
                .containsEntry("Content-Type", List.of("application/zip"));
        assertThat(Files.list(folder(id).resolve("outbox")))
                .anySatisfy(letter -> assertThat(Files.readString(letter)).contains("Subject:"));
        assertThat(analyst.post(one, one + "/sent", Map.of()).body())
                .doesNotContain(" 0 asked")
                .contains("0 answered (0 %)");
        assertThat(analyst.get("/inquiries", "ja").body()).contains(one, "カナエダ精工");
        assertThat(analyst.get("/inquiries/new?incident=" + incident, "ja").body())
                .contains("すでに照会があります", "href=\"" + one + "\"");
        assertThat(analyst.bytes(one + "/worklist.xlsx", "ja").body()).startsWith('P', 'K');
        assertThat(server.bean(Kept.class).store().audit().newest(3))
                .extracting(each -> each.action())
                .containsExactly(
                        "inquiry-letters-sent", "inquiry-letters-written", "inquiry-drawn-up");
    }

    @Test
    void shouldLetAReaderLookAndNotAsk() throws IOException, InterruptedException {
        try (Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "looks");
            String plan = reader.get("/inquiries/new?incident=" + incidentOf("ヒヨドリ"), "en").body();

            assertThat(plan).contains("An analyst or above").doesNotContain("Draw up");
            assertThat(
                            reader.post("/inquiries", "/inquiries", Map.of("incident", "any"))
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldKnowNoInquiryByAnyOtherName() throws IOException, InterruptedException {
        for (String path :
                List.of(
                        "/inquiries/2026-11-19-99",
                        "/inquiries/..%2F..%2Fhakyu.yaml",
                        "/inquiries/new?incident=none")) {
            assertThat(analyst.get(path, "en").statusCode()).as(path).isBetween(400, 404);
        }
    }

    private static String incidentOf(String victim) throws IOException, InterruptedException {
        String list = analyst.get("/incidents?q=" + victim, "ja").body();
        return list.substring(list.indexOf("/incidents/inc-") + "/incidents/".length())
                .split("\"", 2)[0];
    }

    private static Path folder(String id) {
        return folder.resolve("見本 company").resolve("inquiries").resolve(id);
    }

    private static List<Path> inquiryFolders() throws IOException {
        Path inquiries = folder.resolve("見本 company").resolve("inquiries");
        if (!Files.isDirectory(inquiries)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(inquiries)) {
            return found.filter(each -> Files.exists(each.resolve("inquiry.json"))).toList();
        }
    }
}
