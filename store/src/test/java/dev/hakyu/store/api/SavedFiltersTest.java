package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {
    private static final String PAGE = "incidents";

    @TempDir Path workspace;

    @Test
    void shouldKeepFiltersOfAnAccountByName() {
        try (Store store = At.open(workspace)) {
            SavedFilters filters = store.savedFilters();
            filters.save("a", PAGE, new SavedFilter("仕入先", "touch=us"), At.MONDAY);
            filters.save("a", PAGE, new SavedFilter("other", "q=x"), At.TUESDAY);
            filters.save("a", PAGE, new SavedFilter("仕入先", "touch=us&q=y"), At.WEDNESDAY);
            filters.save("b", PAGE, new SavedFilter("other", "q=z"), At.MONDAY);
            filters.drop("b", PAGE, "other");

            assertThat(filters.list("a", PAGE))
                    .containsExactly(
                            new SavedFilter("仕入先", "touch=us&q=y"),
                            new SavedFilter("other", "q=x"));
            assertThat(filters.list("b", PAGE)).isEmpty();
        }
    }

    @Test
    void shouldKeepOnlySoMany() {
        try (Store store = At.open(workspace)) {
            for (int i = 0; i < SavedFilters.MOST; i++) {
                assertThat(
                                store.savedFilters()
                                        .save("a", PAGE, new SavedFilter("f" + i, ""), At.MONDAY))
                        .isTrue();
            }
            assertThat(store.savedFilters().save("a", PAGE, new SavedFilter("more", ""), At.MONDAY))
                    .isFalse();
            assertThat(store.savedFilters().save("a", PAGE, new SavedFilter("f0", "q"), At.MONDAY))
                    .isTrue();
        }
    }
}
