package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor administrator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        administrator =
                new Visitor(server.address())
                        .join(server.invite(AccountRole.ADMINISTRATOR), "管理 一郎");
    }

    @AfterAll
    static void stop() {
        administrator.close();
        server.close();
    }

    @Test
    void shouldGiveOneselfAnotherNameAndKeepWhatIsOnesOwn()
            throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address());
                Visitor other = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ANALYST), "佐藤");
            other.signIn("佐藤", Visitor.PASSWORD);
            String incident = "/incidents/" + server.incident("カナエダ").id().value();
            person.post(incident, incident + "/assign", Map.of("assignee", "佐藤"));
            person.post(incident, incident + "/dismiss", Map.of("reason", "対象外"));
            assertThat(person.get("/account", "en").body()).contains("value=\"佐藤\"");

            HttpResponse<String> renamed = rename(person, " 佐藤 花子 ");

            assertThat(renamed.uri().getPath()).isEqualTo("/sign-in");
            assertThat(renamed.body()).contains("The name was changed");
            assertThat(other.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(person.signIn("佐藤", Visitor.PASSWORD).uri().getPath()).isEqualTo("/sign-in");
            assertThat(person.signIn("佐藤 花子", Visitor.PASSWORD).uri().getPath()).isEqualTo("/");
            assertThat(person.get("/account", "en").body()).contains("value=\"佐藤 花子\"");
            assertThat(person.get(incident, "en").body())
                    .contains("assigned to: 佐藤", "対象外 (佐藤, 2026-11-18)");
            assertThat(person.get("/incidents?state=mine", "en").body()).contains(incident);
        }
        assertThat(store().audit().newest(30))
                .extracting(each -> each.who() + " " + each.action() + " " + each.subject())
                .contains("佐藤 account-renamed 佐藤 → 佐藤 花子");
        assertThat(store().audit().firstBroken()).isEmpty();
    }

    @Test
    void shouldRefuseNamesThatOthersHaveOrHad() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address());
                Visitor leaver = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.READER), "person");
            leaver.join(server.invite(AccountRole.READER), "before");
            rename(leaver, "after");

            assertThat(rename(person, "管理 一郎").body()).contains("of this name already");
            assertThat(rename(person, "before").body()).contains("of this name already");
            assertThat(rename(person, " ").body()).contains("1 to 80 characters");
            assertThat(rename(person, "a\u200bb").body()).contains("1 to 80 characters");
            assertThat(person.get("/account", "en").body()).contains("value=\"person\"");
        }
        try (Visitor late = new Visitor(server.address())) {
            String link = server.invite(AccountRole.READER);
            assertThat(
                            late.post(
                                            "/welcome?key=" + link,
                                            "/welcome",
                                            Map.of(
                                                    "key",
                                                    link,
                                                    "name",
                                                    "before",
                                                    "password",
                                                    Visitor.PASSWORD))
                                    .body())
                    .contains("of this name already");
        }
    }

    @Test
    void shouldLetOnlyAdministratorsRenameOthers() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ANALYST), "typing eror");
            String page = "/accounts/one?name=typing+eror";
            Map<String, String> wish = Map.of("name", "typing eror", "to", "typing & error");

            assertThat(person.post("/account", "/accounts/rename", wish).statusCode())
                    .isEqualTo(403);
            assertThat(administrator.post(page, "/accounts/rename", wish).body())
                    .contains("<h1>typing &amp; error</h1>", "The name was changed");
            assertThat(person.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(person.signIn("typing & error", Visitor.PASSWORD).uri().getPath())
                    .isEqualTo("/");
        }
        assertThat(store().audit().newest(10))
                .extracting(each -> each.who() + " " + each.action() + " " + each.subject())
                .contains("管理 一郎 account-renamed typing eror → typing & error");
    }

    @Test
    void shouldStayAMemberUnderTheNewName() throws IOException, InterruptedException {
        try (Visitor asker = new Visitor(server.address())) {
            asker.join(server.invite(AccountRole.ANALYST), "asks");
            String incident = server.incident("カナエダ").id().value();
            String inquiry =
                    asker.post("/inquiries", "/inquiries", Map.of("incident", incident))
                            .uri()
                            .getPath();
            rename(asker, "asked");
            asker.signIn("asked", Visitor.PASSWORD);

            assertThat(asker.get(inquiry, "en").uri().getPath()).isEqualTo(inquiry);
            assertThat(asker.get("/members/" + incident, "en").body())
                    .contains("asks was added", "asks was removed", "asked was added");
        }
    }

    private static HttpResponse<String> rename(Visitor person, String to)
            throws IOException, InterruptedException {
        return person.post("/account", "/account/rename", Map.of("to", to));
    }

    private static Store store() {
        return server.bean(Kept.class).store();
    }
}
