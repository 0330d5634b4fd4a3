package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People who sign in by a provider.
record OidcVisits(TestProvider provider, SampleServer server) {
    static final String NOT_CONFIRMED = "It could not be confirmed who you are";

    /// Signs somebody up and links what the provider calls them.
    void linked(String name) throws IOException, InterruptedException {
        provider.subject = "subject of " + name;
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.READER), name);
            assertThat(link(person)).contains("Linked. From now on");
        }
        assertThat(store().identities().find(provider.issuer(), provider.subject))
                .map(Identity::account)
                .contains(name);
    }

    String link(Visitor person) throws IOException, InterruptedException {
        return person.get(
                        provider.authorise(
                                handOver(person.post("/account", "/account/oidc/link", Map.of()))),
                        "en")
                .body();
    }

    HttpResponse<String> signIn(Visitor person) throws IOException, InterruptedException {
        return person.get(provider.authorise(begin(person)), "en");
    }

    URI begin(Visitor person) throws IOException, InterruptedException {
        return handOver(person.post("/sign-in", "/oidc/sign-in", Map.of()));
    }

    URI handOver(HttpResponse<String> page) {
        Optional<String> refresh = page.headers().firstValue("Refresh");
        assertThat(refresh).as(page.body()).isPresent();
        return URI.create(refresh.get().substring("0; url=".length()));
    }

    dev.hakyu.store.api.Store store() {
        return server.bean(Kept.class).store();
    }

    List<String> actions() {
        return store().audit().newest(200).stream().map(OidcVisits::shown).toList();
    }

    private static String shown(AuditEntry entry) {
        return entry.who() + " " + entry.action() + " " + entry.subject();
    }
}
