package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAccountsTest {
    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = At.open(workspace);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldKeepWhatAReaderFoundInEachReport() {
        Map<String, List<Account>> found =
                Map.of("h1", List.of(account("受注を停止。")), "h2", List.of());
        keep("r1", found);
        assertThat(store.readings().accounts("r1")).isEqualTo(found);
        assertThat(store.readings().accounts("r2")).isEmpty();
        assertThat(store.readings().find("h1", "", "r1")).isEmpty();
        store.close();
        store = At.open(workspace);
        assertThat(store.readings().accounts("r1")).isEqualTo(found);
    }

    @Test
    void shouldKeepMoreThanOneBatch() {
        Map<String, List<Account>> found = new HashMap<>();
        for (int i = 0; i < 1_203; i++) {
            found.put("h" + i, List.of(account("停止" + i)));
        }
        keep("r1", found);
        assertThat(store.readings().accounts("r1")).isEqualTo(found);
    }

    @Test
    void shouldDropWhatOtherReadersFoundAndWhatIsNoLongerThere() {
        keep("r1", Map.of("h1", List.of(account("a")), "h2", List.of(account("b"))));
        store.readings().keepAccounts("r1", Map.of(), Set.of("h2"), At.TUESDAY);
        assertThat(store.readings().accounts("r1")).containsOnlyKeys("h2");
        store.readings()
                .keepAccounts("r2", Map.of("h3", List.of(account("c"))), Set.of("h3"), At.TUESDAY);
        assertThat(store.readings().accounts("r1")).isEmpty();
        assertThat(store.readings().accounts("r2")).containsOnlyKeys("h3");
    }

    @Test
    void shouldLeaveAloneWhatWasFoundInDocuments() {
        store.readings().keep("h1", "https://a.example/", "r1", List.of(), At.MONDAY);
        keep("r1", Map.of("h1", List.of(account("a"))));
        store.readings().keepAccounts("r1", Map.of(), Set.of(), At.TUESDAY);
        assertThat(store.readings().find("h1", "https://a.example/", "r1")).isPresent();

        keep("r1", Map.of("h1", List.of(account("a"))));
        assertThat(store.readings().keepOnly("r1")).isZero();
        assertThat(store.readings().accounts("r1")).containsOnlyKeys("h1");
        assertThat(store.readings().keepOnly("r2")).isEqualTo(2);
        assertThat(store.readings().accounts("r1")).isEmpty();
    }

    @Test
    void shouldReplaceWhatIsKept() {
        keep("r1", Map.of("h1", List.of(account("a"))));
        keep("r1", Map.of("h1", List.of(account("b"))));
        assertThat(store.readings().accounts("r1")).isEqualTo(Map.of("h1", List.of(account("b"))));
    }

    @Test
    void shouldCountWhatIsDamagedAsNotThere() {
        keep("r1", Map.of("h1", List.of(account("a")), "h2", List.of(account("b"))));
        store.database()
                .write(handle ->
                        handle.execute(
                                "UPDATE reading SET size_bytes = size_bytes + 1 WHERE hash = 'h1'"));
        assertThat(store.readings().accounts("r1")).containsOnlyKeys("h2");
    }

    @Test
    void shouldKeepNoWordsOfWhatIsErased() {
        store.evidence().put(At.item("https://a.example/", "田中様の記事", At.WEDNESDAY));
        keep("r1", Map.of("h1", List.of(account("田中様"))));
        store.evidence().erase("https://a.example/", At.WEDNESDAY);
        assertThat(store.readings().accounts("r1")).isEmpty();

        keep("r1", Map.of("h1", List.of(account("田中様"))));
        store.forget(At.MONDAY, Set.of(), At.WEDNESDAY);
        assertThat(store.readings().accounts("r1")).isEmpty();
    }

    @Test
    void shouldKeepTheNamesThatMeanNobodyOfOneNetwork() {
        Set<String> names = Set.of("アサヒ病院", "Quite Other", "");
        store.readings().keepNames("r1", "n1", names, At.MONDAY);
        store.close();
        store = At.open(workspace);
        assertThat(store.readings().names("r1", "n1")).isEqualTo(names);
        assertThat(store.readings().names("r1", "n2")).isEmpty();
        assertThat(store.readings().names("r2", "n1")).isEmpty();

        keep("r1", Map.of("h1", List.of(account("a"))));
        assertThat(store.readings().keepOnly("r1")).isZero();
        assertThat(store.readings().names("r1", "n1")).isEqualTo(names);
        store.readings().keepNames("r1", "n2", Set.of("b"), At.TUESDAY);
        assertThat(store.readings().names("r1", "n1")).isEmpty();
        assertThat(store.readings().accounts("r1")).containsOnlyKeys("h1");
        assertThat(store.readings().keepOnly("r2")).isEqualTo(2);
    }

    @Test
    void shouldKeepNoNameOfWhatIsErased() {
        store.evidence().put(At.item("https://a.example/", "田中様の記事", At.WEDNESDAY));
        store.readings().keepNames("r1", "n1", Set.of("田中様"), At.MONDAY);
        store.evidence().erase("https://a.example/", At.WEDNESDAY);
        assertThat(store.readings().names("r1", "n1")).isEmpty();
    }

    private void keep(String reader, Map<String, List<Account>> found) {
        store.readings().keepAccounts(reader, found, found.keySet(), At.MONDAY);
    }

    private static Account account(String quote) {
        ReportId report = new ReportId("r1");
        return new Account(
                report,
                0,
                quote.length(),
                List.of(
                        new Statement(
                                new Assertion.Victim(OrganisationName.of("ミナト精工")),
                                Speaker.VICTIM,
                                Modality.ASSERTED,
                                null,
                                new Quote(report, 0, quote.length(), quote))));
    }
}
