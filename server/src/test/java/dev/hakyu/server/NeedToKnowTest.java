package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class NeedToKnowTest {
    /// Classes that open what suppliers answered, and how each asks the one decision: behind the
    /// gate of an inquiry's address, by itself, or by the supplier's own link.
    private static final Set<String> READ_ANSWERS =
            Set.of(
                    "dev.hakyu.server.incidents.InternalReports",
                    "dev.hakyu.server.inquiries.AnswerLinks",
                    "dev.hakyu.server.inquiries.AnswerPages",
                    "dev.hakyu.server.inquiries.AnswerResource",
                    "dev.hakyu.server.inquiries.Desk",
                    "dev.hakyu.server.inquiries.DrawingDesk",
                    "dev.hakyu.server.inquiries.LetterResource",
                    "dev.hakyu.server.inquiries.LinkDesk",
                    "dev.hakyu.server.members.MemberDesk",
                    "dev.hakyu.server.members.NeedToKnow");

    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor asker;
    private static Visitor other;
    private static Visitor manager;
    private static String incident;
    private static String one;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        asker = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "asker");
        other = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "other");
        manager = new Visitor(server.address()).join(server.invite(AccountRole.MANAGER), "manager");
        String list = asker.get("/incidents?q=カナエダ", "ja").body();
        incident =
                list.substring(list.indexOf("\"/incidents/inc-") + "\"/incidents/".length())
                        .split("\"", 2)[0];
        one = asker.post("/inquiries", "/inquiries", Map.of("incident", incident)).uri().getPath();
    }

    @AfterAll
    static void stop() {
        asker.close();
        other.close();
        manager.close();
        server.close();
    }

    @Test
    void shouldShowAnswersToWhoAskedAndToManagers() throws IOException, InterruptedException {
        assertThat(one).startsWith("/inquiries/IQ-");
        assertThat(asker.get(one, "en").uri().getPath()).isEqualTo(one);
        assertThat(manager.get(one, "en").uri().getPath()).isEqualTo(one);
        assertThat(asker.get("/inquiries", "en").body()).doesNotContain("Withheld");
    }

    @Test
    void shouldSayThatSomethingIsWithheldAndNotWhat() throws IOException, InterruptedException {
        HttpResponse<String> page = other.get(one, "en");
        assertThat(page.uri().getPath()).isEqualTo(one.replace("/inquiries/", "/members/"));
        assertThat(page.body()).contains("is withheld from you").doesNotContain("カナエダ");
        assertThat(other.get("/inquiries", "en").body())
                .contains("Withheld: for members only")
                .doesNotContain("(0 %)");
        assertThat(other.get("/inquiries/new?incident=" + incident, "ja").body())
                .contains("非表示")
                .doesNotContain("回答済み");
    }

    /// Each address below an inquiry, whoever wrote it: a page says that it is withheld, all else
    /// is refused.
    @Test
    void shouldAskBeforeEveryAddressBelowAnInquiry() {
        Set<String> asked = new TreeSet<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (String pattern : mapping.getPatternValues()) {
                        if (pattern.startsWith("/inquiries/{")) {
                            String path =
                                    one
                                            + pattern.substring(pattern.indexOf('}') + 1)
                                                    .replaceAll("\\{[^}]*}", "x");
                            boolean get =
                                    mapping.getMethodsCondition()
                                            .getMethods()
                                            .contains(RequestMethod.GET);
                            shouldWithhold(path, get);
                            asked.add(path);
                        }
                    }
                });
        assertThat(asked).contains(one, one + "/worklist.xlsx", one + "/letters");
    }

    private static void shouldWithhold(String path, boolean get) {
        try {
            HttpResponse<String> answer =
                    get ? other.get(path, "en") : other.post("/", path, Map.of());
            if (get) {
                assertThat(answer.uri().getPath()).as(path).startsWith("/members/");
            } else {
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldMakeNoReportFromWhatIsWithheld() throws IOException, InterruptedException {
        String dossier = "/incidents/" + incident;
        HttpResponse<String> refused = other.post(dossier, dossier + "/report", Map.of());
        assertThat(refused.uri().getPath()).isEqualTo("/members/" + incident);
        assertThat(refused.body()).contains("is withheld from you");
        assertThat(asker.post(dossier, dossier + "/report", Map.of()).headers().map())
                .containsKey("Content-Disposition");
    }

    @Test
    void shouldLetMembersDecideAndKeepWhatWasDecided() throws IOException, InterruptedException {
        try (Visitor late = new Visitor(server.address())) {
            late.join(server.invite(AccountRole.ANALYST), "late");
            String members = "/members/" + incident;
            assertThat(late.get("/incidents/" + incident, "en").body()).contains(members);
            assertThat(late.post(members, members + "/add", Map.of("account", "late")).statusCode())
                    .isEqualTo(403);
            assertThat(asker.post(members, members + "/add", Map.of("account", "nobody")).body())
                    .contains("no account of this name");
            asker.post(members, members + "/add", Map.of("account", "late"));
            assertThat(late.get(one, "en").uri().getPath()).isEqualTo(one);

            assertThat(manager.post(members, members + "/remove", Map.of("account", "late")).body())
                    .contains("late was added", "late was removed", "manager");
            assertThat(late.get(one, "en").uri().getPath()).startsWith("/members/");
        }
        assertThat(server.bean(Kept.class).store().audit().newest(100))
                .extracting(AuditEntry::action)
                .contains("member-added", "member-removed");
    }

    /// Asking again must not open what others were told.
    @Test
    void shouldShowAnswersToALaterInquiryOnlyToItsAsker() throws IOException, InterruptedException {
        try (Visitor second = new Visitor(server.address())) {
            second.join(server.invite(AccountRole.ANALYST), "second");
            String later =
                    second.post("/inquiries", "/inquiries", Map.of("incident", incident))
                            .uri()
                            .getPath();
            assertThat(second.get(later, "en").uri().getPath()).isEqualTo(later);
            assertThat(second.get(one, "en").uri().getPath()).startsWith("/members/");
            assertThat(asker.get(later, "en").uri().getPath()).isEqualTo(later);
        }
    }

    /// A class that begins to read answers must say here how it asks.
    @Test
    void shouldReadAnswersInNoOtherPlace() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.hakyu.server");
        Set<String> readers = new TreeSet<>();
        for (JavaClass each : classes) {
            boolean reads =
                    each.getMethodCallsFromSelf().stream()
                            .anyMatch(call ->
                                    call.getTargetOwner()
                                            .getFullName()
                                            .equals("dev.hakyu.daily.inquiry.InquiryFolder"));
            if (reads) {
                readers.add(each.getFullName().replaceAll("\\$.*", ""));
            }
        }
        assertThat(readers).isEqualTo(new TreeSet<>(READ_ANSWERS));
    }
}
