package dev.hakyu.server.accounts;

import dev.hakyu.store.api.Readings;
import dev.hakyu.store.api.Store;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// The store of the workspace, held for as long as the server runs.
@Component
public class Kept {
    private final Store store;

    Kept(@Value("${hakyu.workspace}") Path workspace, Clock hakyuClock) {
        store = Store.open(workspace, "hakyu serve", hakyuClock);
    }

    public Store store() {
        return store;
    }

    /// For the workspace, which knows nothing of accounts.
    @Bean
    Readings keptReadings() {
        return store.readings();
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
