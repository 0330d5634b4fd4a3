package dev.hakyu.store.api;

import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.ModelJson;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/// What each source remembers between two mornings; its health is derived from it.
///
/// A memory that this version cannot read counts as none: the source is fetched anew, and the shelf
/// says which of its items are the same.
public final class SourceMemory {
    private static final TypeReference<SourceState> STATE = new TypeReference<>() {};

    private final Database database;

    SourceMemory(Database database) {
        this.database = database;
    }

    public Optional<SourceState> load(SourceId source) {
        return database.read(handle ->
                handle.createQuery("SELECT body FROM source_state WHERE source = :source")
                        .bind("source", source.value())
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(json -> ModelJson.read(json, STATE)));
    }

    /// All sources ever kept, by id.
    public Map<SourceId, SourceState> loadAll() {
        Map<SourceId, SourceState> states = new TreeMap<>();
        database.read(handle ->
                        handle.createQuery("SELECT body FROM source_state")
                                .mapTo(String.class)
                                .list())
                .forEach(json ->
                        ModelJson.read(json, STATE)
                                .ifPresent(state -> states.put(state.source(), state)));
        return Collections.unmodifiableMap(states);
    }

    public void save(SourceState state) {
        saveAll(java.util.List.of(state));
    }

    /// Saves states in one transaction.
    public void saveAll(Collection<SourceState> states) {
        database.write(handle -> {
            for (SourceState state : states) {
                handle.createUpdate(
                                "INSERT INTO source_state (source, body) VALUES (:source,"
                                        + " :body) ON CONFLICT (source) DO UPDATE SET body"
                                        + " = excluded.body")
                        .bind("source", state.source().value())
                        .bind("body", ModelJson.write(state))
                        .execute();
            }
            return states.size();
        });
    }

    /// Forgets a source that was taken out of the settings. Its items stay.
    public void remove(SourceId source) {
        database.write(handle ->
                handle.createUpdate("DELETE FROM source_state WHERE source = :source")
                        .bind("source", source.value())
                        .execute());
    }
}
