package dev.hakyu.store.api;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A store in which one analyst is invited by `token`, from Monday to Tuesday.
abstract class InvitedFixture {
    @TempDir Path workspace;
    Store store;

    @BeforeEach
    void open() {
        store = At.open(workspace);
        store.accounts().invite("token", AccountRole.ANALYST, At.MONDAY, At.TUESDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
