package dev.hakyu.server.rest;

import dev.hakyu.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Goes through a list page by page while the list changes.
///
/// A cursor remembers the last few entries that were given, so that what comes or goes before them
/// shifts nothing; when all of them are gone it goes on where they stood. It holds for one query
/// only.
public final class Cursor {
    /// Entries of a page when a program does not say.
    public static final String USUAL = "50";

    /// Entries of a page at most.
    public static final int MOST = 200;

    private static final int ANCHORS = 5;
    private static final int LONGEST = 4_000;
    private static final String FIELD = "\n";

    private Cursor() {}

    /// One page.
    ///
    /// @param id tells entries apart, and stays the same
    /// @param query what the list was asked for
    /// @param limit 1 to [#MOST]
    /// @param cursor of the page before, or empty for the first
    /// @throws ApiTrouble when limit or cursor cannot be used
    public static <T> PageOf<T> page(
            List<T> all, Function<T, String> id, String query, int limit, String cursor) {
        if (limit < 1 || limit > MOST) {
            throw ApiTrouble.of(
                    ProblemKind.INVALID, Text.of("limit は1〜%dです。", "limit is 1 to %d.", MOST));
        }
        int from = cursor.isEmpty() ? 0 : start(all, id, query, cursor);
        int to = Math.min(all.size(), from + limit);
        return new PageOf<>(
                all.subList(from, to),
                to < all.size() ? written(all, id, query, to) : null,
                all.size());
    }

    private static <T> String written(
            List<T> all, Function<T, String> id, String query, int position) {
        StringBuilder text =
                new StringBuilder()
                        .append(Integer.toHexString(query.hashCode()))
                        .append(FIELD)
                        .append(position);
        for (int i = position - 1; i >= 0 && i >= position - ANCHORS; i--) {
            text.append(FIELD).append(id.apply(all.get(i)));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> int start(List<T> all, Function<T, String> id, String query, String cursor) {
        String[] fields = read(cursor);
        if (!fields[0].equals(Integer.toHexString(query.hashCode()))) {
            throw ApiTrouble.of(
                    ProblemKind.INVALID,
                    new Text("別の検索条件のカーソルです。", "The cursor is of another query."));
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(id.apply(all.get(i)), i);
        }
        for (int i = 2; i < fields.length; i++) {
            @Nullable Integer place = places.get(fields[i]);
            if (place != null) {
                return place + 1;
            }
        }
        return Math.min(number(fields[1]), all.size());
    }

    private static String[] read(String cursor) {
        if (cursor.length() <= LONGEST) {
            try {
                String[] fields =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                                .split(FIELD, -1);
                if (fields.length >= 2) {
                    return fields;
                }
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }
        throw unreadable();
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    private static ApiTrouble unreadable() {
        return ApiTrouble.of(
                ProblemKind.INVALID, new Text("カーソルを読み取れません。", "The cursor cannot be read."));
    }
}
