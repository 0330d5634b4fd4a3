package dev.hakyu.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.daily.job.ReadOnce;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameMemory;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNamesTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Optional<String> READER = Optional.of("reader 1");
    private static final Network NETWORK = Network.empty();

    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(workspace, "test", CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFindTheSameIncidentsAndPathsWithKeptNamesAsWithout() {
        ReadFiles files = ReadFiles.of(SAMPLE, CLOCK, null, ReadOnce.afresh(Optional.empty()));
        Snapshot plain = snapshot(files, new KeptNames(Optional.empty(), store.readings()));
        KeptNames first = new KeptNames(READER, store.readings());
        Snapshot kept = snapshot(files, first);
        Snapshot again = snapshot(files, first);
        Snapshot nextStart = snapshot(files, new KeptNames(READER, store.readings()));
        for (Snapshot each : List.of(kept, again, nextStart)) {
            assertThat(each.incidents()).isEqualTo(plain.incidents()).isNotEmpty();
            assertThat(each.findings()).isEqualTo(plain.findings()).isNotEmpty();
        }
        assertThat(store.readings().names("reader 1", "another network")).isEmpty();
    }

    private static Snapshot snapshot(ReadFiles files, KeptNames names) {
        Reading reading = Reading.of(SAMPLE, files, NOW, names);
        EnginePool engines = new EnginePool();
        try {
            Snapshot seen = new Views(reading, Map.of(), engines, 1, () -> 1).without(Set.of());
            names.keep(reading.names(), NOW);
            return seen;
        } finally {
            engines.stop();
        }
    }

    @Test
    void shouldKnowThemAtTheNextStart() {
        keep("アサヒ病院");
        assertThat(known(READER, NETWORK, Decisions.NONE, "アサヒ病院")).isTrue();
        assertThat(known(READER, NETWORK, Decisions.NONE, "ミナト精工")).isFalse();
    }

    @Test
    void shouldNotHoldForAnotherNetworkReaderOrAlias() {
        keep("アサヒ病院");
        Network other = NETWORK.withRows(List.of(), List.of());
        assertThat(known(READER, other, Decisions.NONE, "アサヒ病院")).isFalse();
        assertThat(known(Optional.of("reader 2"), NETWORK, Decisions.NONE, "アサヒ病院")).isFalse();
        assertThat(known(Optional.empty(), NETWORK, Decisions.NONE, "アサヒ病院")).isFalse();
        Decisions taught = Decisions.of(List.of(alias("V-1", "アサヒ病院")));
        assertThat(known(READER, NETWORK, taught, "アサヒ病院")).isFalse();
    }

    @Test
    void shouldTellListsOfAliasesApart() {
        Decisions one = Decisions.of(List.of(alias("V-1", "1:ab")));
        Decisions other = Decisions.of(List.of(alias("V-11:", "ab")));
        KeptNames names = new KeptNames(READER, store.readings());
        NameMemory memory = names.of(NETWORK, one);
        memory.add("アサヒ病院");
        names.keep(memory, NOW);
        assertThat(known(READER, NETWORK, one, "アサヒ病院")).isTrue();
        assertThat(known(READER, NETWORK, other, "アサヒ病院")).isFalse();
    }

    @Test
    void shouldLoadTheNamesOfAnotherNetworkAgainAfterThatFailed() throws SQLException {
        KeptNames names = new KeptNames(READER, store.readings());
        NameMemory memory = names.of(NETWORK, Decisions.NONE);
        memory.add("アサヒ病院");
        names.keep(memory, NOW);
        Decisions taught = Decisions.of(List.of(alias("V-1", "アサヒ病院")));
        execute("ALTER TABLE reading RENAME TO away");
        assertThatThrownBy(() -> names.of(NETWORK, taught)).isInstanceOf(StoreTrouble.class);
        execute("ALTER TABLE away RENAME TO reading");
        assertThat(names.of(NETWORK, taught).isOfNobody("アサヒ病院")).isFalse();
    }

    private void execute(String sql) throws SQLException {
        Path file = workspace.resolve(".hakyu/hakyu.db");
        try (Connection beside = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = beside.createStatement()) {
            statement.execute(sql);
        }
    }

    private void keep(String name) {
        KeptNames names = new KeptNames(READER, store.readings());
        NameMemory memory = names.of(NETWORK, Decisions.NONE);
        memory.add(name);
        names.keep(memory, NOW);
    }

    private boolean known(
            Optional<String> reader, Network network, Decisions decisions, String name) {
        return new KeptNames(reader, store.readings()).of(network, decisions).isOfNobody(name);
    }

    private static Decision.Alias alias(String organisation, String name) {
        return new Decision.Alias(
                new Said(new DecisionId("20261117-1"), NOW.atOffset(ZoneOffset.UTC), "someone", ""),
                new OrganisationId(organisation),
                name);
    }
}
