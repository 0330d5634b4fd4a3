package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A notice in English that has chapters is one event; a paper that has them tells of several.
class EnglishChaptersTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String CHAPTERS =
            """
            <h2>1. Scope of the attack</h2><p>Ransomware encrypted 22 servers at the Leeds plant.</p>
            <h2>2. Personal data</h2><p>The names of 310 employees were copied from a file server.</p>
            <h2>3. Production</h2><p>Production was suspended on May 9 and resumed on May 15.</p>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update on cyber incident|We suspended shipments on May 9 after ransomware hit our servers.",
                "Notice regarding unauthorised access to our network|We detected ransomware on our servers on May 9 and shut them down.",
                "Important information for our customers|Our production systems were hit by ransomware on May 9.",
                "What you should know|We regret that ransomware has stopped our deliveries.",
                "Cyber incident|The Company identified ransomware on its servers on May 9."
            })
    void shouldReadAllChaptersOfANoticeAsOneEvent(String title, String first) {
        assertThat(victims(title, "Hallam Tools Ltd.", first, CHAPTERS))
                .containsExactly("Hallam Tools Ltd.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Statement on cyber incident",
                "Notice of data breach",
                "Further update on the cyber security incident",
                "Update regarding the recent ransomware attack",
                "Announcement concerning a system outage",
                "RNS: Cyber incident update"
            })
    void shouldReadAllChaptersOfASignedStatementAsOneEvent(String title) {
        String first =
                "Hallam Tools plc (LSE: HLM) announces that it identified ransomware on its servers on"
                        + " May 9.";

        assertThat(victims(title, "Hallam Tools plc", first, CHAPTERS))
                .singleElement()
                .asString()
                .startsWith("Hallam Tools");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update on cyber attacks|Regional News Ltd.|Ransomware hit several makers in May.",
                "Statement season: what firms told us|Regional News Ltd.|Ransomware hit several makers in May.",
                "Cyber incidents this month|Regional News|\"We shut down our servers after ransomware,\" one maker said.",
                "Notice of attacks|Regional News|We asked several firms for comment after ransomware hit them.",
                "Update on the attacks|Regional News|We suspended shipments after ransomware hit our servers, a spokesman said.",
                "Incidents|Regional News|Ransomware hit the company and its suppliers, our readers report."
            })
    void shouldStillSplitAPaper(String title, String paper, String first) {
        String chapters =
                """
                <h2>1. Toolmaker</h2><p>Hallam Tools Ltd. said on Monday that ransomware had encrypted its servers.</p>
                <h2>2. Dairy</h2><p>Westmere Dairies Ltd. said on Tuesday that hackers had stolen the data of its customers.</p>
                <h2>3. Shipyard</h2><p>Stenfold Marine Ltd. said on Friday that a cyberattack had stopped its production.</p>
                """;

        assertThat(victims(title, paper, first, chapters))
                .containsExactlyInAnyOrder(
                        "Hallam Tools Ltd.", "Westmere Dairies Ltd.", "Stenfold Marine Ltd.");
    }

    @Test
    void shouldStillSplitAPaperWhoseHousesSpeakFurtherDown() {
        String chapters =
                """
                <h2>1. Toolmaker</h2><p>Hallam Tools Ltd. disclosed that ransomware had encrypted its servers.</p>
                <h2>2. Dairy</h2><p>Westmere Dairies Ltd. disclosed that hackers had stolen the data of its customers. We have isolated our servers. The Company notified them.</p>
                """;

        assertThat(
                        victims(
                                "May in attacks",
                                "Regional News",
                                "Two makers were hit in May.",
                                chapters))
                .containsExactlyInAnyOrder("Hallam Tools Ltd.", "Westmere Dairies Ltd.");
    }

    private static List<String> victims(
            String title, String source, String first, String chapters) {
        String html =
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                        + title
                        + "</title></head><body><main><h1>"
                        + title
                        + "</h1><p>May 20, 2026</p><p>"
                        + source
                        + "</p><p>"
                        + first
                        + "</p>"
                        + chapters
                        + "</main></body></html>";
        return READER.read(OpenedReports.report("page.html", html)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(each -> each.what() instanceof Assertion.Victim)
                .map(each -> ((Assertion.Victim) each.what()).organisation().name())
                .toList();
    }
}
