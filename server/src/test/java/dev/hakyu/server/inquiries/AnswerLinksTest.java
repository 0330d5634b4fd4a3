package dev.hakyu.server.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.FormRow;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-18T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-20T08:00:00Z");
    @TempDir Path workspace;
    private InquiryFolder folder;
    private AnswerLinks links;

    @BeforeEach
    void setUp() throws IOException {
        folder = InquiryFolder.of(workspace, new InquiryId("IQ-20261118-01"));
        Files.createDirectories(folder.path());
        links = AnswerLinks.of(folder);
    }

    @Test
    void shouldBeGoodForOneSupplierOnceUntilTwoWeeksAfterItsDueTime() throws IOException {
        AnswerLinks.Made one = links.make(asked("V-1001"), NOW);
        AnswerLinks.Made other = links.make(asked("V-1002"), NOW);

        assertThat(one.token()).hasSize(43).isNotEqualTo(other.token());
        assertThat(one.until()).isEqualTo(DUE.plus(Duration.ofDays(14)));
        AnswerLinks.Open open = links.find(one.token(), NOW).orElseThrow();
        assertThat(open.supplier().value()).isEqualTo("V-1001");
        assertThat(links.find(one.token(), one.until())).isEmpty();
        links.use(open, NOW);
        assertThat(links.find(one.token(), NOW)).isEmpty();
        assertThat(links.find(other.token(), NOW)).isPresent();
    }

    @Test
    void shouldEndAllAtOnceAndKeepNoToken() throws IOException {
        AnswerLinks.Made one = links.make(asked("V-1001"), NOW);
        links.make(asked("V-1002"), NOW);

        assertThat(links.revokeAll(NOW)).isEqualTo(2);

        assertThat(links.listOpen(NOW)).isEmpty();
        assertThat(file()).doesNotContain(one.token());
    }

    @Test
    void shouldCountALineForNothingThatACrashCutOff() throws IOException {
        AnswerLinks.Made one = links.make(asked("V-1001"), NOW);
        Files.writeString(
                folder.path().resolve("links.jsonl"), "[\"used\",\"", StandardOpenOption.APPEND);

        assertThat(links.find(one.token(), NOW)).isPresent();
        links.use(links.find(one.token(), NOW).orElseThrow(), NOW);
        assertThat(links.find(one.token(), NOW)).isEmpty();
        assertThat(file().lines()).hasSize(2);
    }

    @Test
    void shouldFindNothingByWhatIsNoToken() throws IOException {
        links.make(asked("V-1001"), NOW);
        Files.writeString(
                folder.path().resolve("links.jsonl"),
                "no json\n{}\n[1,2,3]\n",
                StandardOpenOption.APPEND);

        for (String token : List.of("", "a", "A".repeat(43), "A".repeat(10_000))) {
            assertThat(links.find(token, NOW)).isEmpty();
        }
        assertThat(links.listOpen(NOW)).hasSize(1);
    }

    private String file() throws IOException {
        return Files.readString(folder.path().resolve("links.jsonl"));
    }

    private static Asked asked(String supplier) {
        return new Asked(
                new OrganisationId(supplier),
                "社名",
                false,
                null,
                null,
                DUE,
                List.of(new FormRow("Q01", "impact", "", null, "")));
    }
}
