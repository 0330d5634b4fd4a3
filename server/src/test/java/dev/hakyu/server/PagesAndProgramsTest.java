package dev.hakyu.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.rest.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever a person can do with a form of a page, a program can do with an operation.
class PagesAndProgramsTest {
    /// Each form of a page, and the operations that do the same.
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    entry("/daily/doubt", "settleDoubt"),
                    entry("/daily/run", "runDaily"),
                    entry("/incidents/add/files", "addFile"),
                    entry("/incidents/add/text", "addText"),
                    entry("/incidents/add/url", "addPage"),
                    entry("/incidents/alias", "addAlias"),
                    entry(
                            "/incidents/bulk",
                            "mergeIncidents dismissIncident acceptIncident assignIncident"
                                    + " snoozeIncident reopenIncident"),
                    entry("/incidents/filters", "saveFilter"),
                    entry("/incidents/filters/drop", "dropFilter"),
                    entry("/incidents/names", "answerQuestion"),
                    entry("/incidents/undo", "undoDecision"),
                    entry("/incidents/{id}/accept", "acceptIncident"),
                    entry("/incidents/{id}/assign", "assignIncident"),
                    entry("/incidents/{id}/dismiss", "dismissIncident"),
                    entry("/incidents/{id}/done", "markActionDone"),
                    entry("/incidents/{id}/not-ours", "excludeOrganisation"),
                    entry("/incidents/{id}/reopen", "reopenIncident"),
                    entry("/incidents/{id}/report", "makeInternalReport"),
                    entry("/incidents/{id}/snooze", "snoozeIncident"),
                    entry("/incidents/{id}/split", "splitIncident"),
                    entry("/incidents/{id}/start", "declareStart"),
                    entry("/incidents/{id}/submitted", "recordSubmission"),
                    entry("/incidents/{id}/undo", "undoDecision"),
                    entry("/inquiries", "drawUpInquiry"),
                    entry("/inquiries/{id}/answers", "importAnswers"),
                    entry("/inquiries/{id}/letters", "writeLetters"),
                    entry("/inquiries/{id}/links/revoke", "revokeAnswerLinks"),
                    entry("/inquiries/{id}/remind", "sendLetters"),
                    entry("/inquiries/{id}/reminders", "writeLetters"),
                    entry("/inquiries/{id}/send", "sendLetters"),
                    entry("/inquiries/{id}/sent", "markInquirySent"),
                    entry("/members/{subject}/add", "addMember"),
                    entry("/members/{subject}/remove", "removeMember"),
                    entry("/scenarios", "addScenario replaceScenario"),
                    entry("/scenarios/jobs/{id}/cancel", "cancelJob"),
                    entry("/scenarios/{file}/run", "runScenario"),
                    entry("/scenarios/{file}/runs/{id}/check", "checkRun"),
                    entry("/settings/read", "readWorkspace"),
                    entry("/sources/add", "addSource"),
                    entry("/sources/add/catalogue", "addCatalogueSources"),
                    entry("/sources/opml", "importOpml"),
                    entry("/sources/source/{id}/filter", "setFilter"),
                    entry("/sources/source/{id}/off", "turnSourceOff"),
                    entry("/sources/source/{id}/on", "turnSourceOn"),
                    entry("/sources/source/{id}/preview", "previewFilter"),
                    entry("/tables/import", "importTables"),
                    entry("/tables/import/{id}/write", "importTables"));

    /// Forms that programs do not need, and why.
    private static final Map<String, String> FOR_PEOPLE_ONLY =
            Map.of(
                    "/language", "a program names its language in each request",
                    "/today/seen",
                            "notes what a person has looked at; programs keep that themselves",
                    "/tables/import/{id}/discard", "a dry run of a program leaves nothing behind",
                    "/welcome", "people sign in there",
                    "/recover", "people sign in there",
                    "/answer/{id}/{token}", "a supplier answers by the link of a letter");

    /// Whoever holds a token must not make more of them, nor accounts or ways to sign in.
    private static final Set<String> SIGN_IN =
            Set.of("/account/", "/accounts/", "/passkeys/", "/oidc/", "/settings/tokens");

    @TempDir static Path folder;
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldLetProgramsDoWhatPagesDo() {
        Set<String> forms = new TreeSet<>();
        Set<String> operations = new TreeSet<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    Operation operation = method.getMethodAnnotation(Operation.class);
                    if (operation != null) {
                        operations.add(operation.id());
                    } else if (mapping.getMethodsCondition()
                            .getMethods()
                            .contains(RequestMethod.POST)) {
                        forms.addAll(mapping.getPatternValues());
                    }
                });
        forms.removeIf(each -> SIGN_IN.stream().anyMatch(each::startsWith));

        Set<String> known = new TreeSet<>(SAME.keySet());
        known.addAll(FOR_PEOPLE_ONLY.keySet());
        assertThat(forms)
                .as("forms of pages; a new one needs an operation below /api/v1, or a reason")
                .isEqualTo(known);
        assertThat(operations)
                .containsAll(
                        SAME.values().stream()
                                .flatMap(each -> Set.of(each.split(" ")).stream())
                                .collect(Collectors.toSet()));
    }
}
