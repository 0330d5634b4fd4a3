package dev.hakyu.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final List<String> ALL =
            IntStream.range(0, 100).mapToObj(i -> "事案-" + i).toList();

    @Test
    void shouldGoThroughAListOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            PageOf<String> page = page(ALL, 7, cursor);
            assertThat(page.total()).isEqualTo(100);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void shouldEndWithoutACursorWhenTheLastPageIsFull() {
        assertThat(page(ALL, 100, "").next()).isNull();
        assertThat(page(List.of(), 5, "").items()).isEmpty();
    }

    /// Entries that stay are given once each, whatever comes and goes at any place.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveWhatStaysExactlyOnceWhileTheListChanges(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> now = new ArrayList<>(ALL);
        List<String> stays = new ArrayList<>(ALL);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int fresh = 0;
        do {
            PageOf<String> page = page(now, 10, cursor);
            seen.addAll(page.items());
            cursor = page.next();
            for (int i = 0; i < 4; i++) {
                String gone = now.remove(random.nextInt(now.size()));
                stays.remove(gone);
                now.add(random.nextInt(3), "new-" + fresh++);
            }
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(stays);
    }

    @Test
    void shouldGoOnWhereItStoodWhenAllThatItRemembersIsGone() {
        String cursor = page(ALL, 10, "").next();
        List<String> others = IntStream.range(0, 40).mapToObj(i -> "other-" + i).toList();
        assertThat(page(others, 5, cursor).items())
                .containsExactlyElementsOf(others.subList(10, 15));
        assertThat(page(List.of("one"), 5, cursor).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "YQphCmE"})
    void shouldRefuseWhatIsNoCursor(String cursor) {
        assertThatThrownBy(() -> page(ALL, 5, cursor)).isInstanceOf(ApiTrouble.class);
    }

    @Test
    void shouldRefuseTheCursorOfAnotherQueryAndPagesWithoutBounds() {
        String cursor = page(ALL, 10, "").next();
        assertThatThrownBy(() -> Cursor.page(ALL, Function.identity(), "q=x", 10, cursor))
                .isInstanceOf(ApiTrouble.class);
        assertThatThrownBy(() -> page(ALL, 0, "")).isInstanceOf(ApiTrouble.class);
        assertThatThrownBy(() -> page(ALL, Cursor.MOST + 1, "")).isInstanceOf(ApiTrouble.class);
        assertThatThrownBy(() -> page(ALL, 5, "x".repeat(5_000))).isInstanceOf(ApiTrouble.class);
    }

    private static PageOf<String> page(List<String> all, int limit, String cursor) {
        return Cursor.page(all, Function.identity(), "q=", limit, cursor);
    }
}
