package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refuses the second row with one id. The first stays.
final class UniqueIds {
    private UniqueIds() {}

    /// Among organisations, sites and systems together: a cell may name any of them.
    static void requireNew(
            RowCursor row, String column, @Nullable String id, References references) {
        if (id != null) {
            Optional<Place> before = references.findPlace(id);
            before.ifPresent(place -> row.fail(column, duplicate(id, place)));
        }
    }

    /// Among the rows of one file.
    static void requireNew(RowCursor row, String column, String id, Map<String, Place> seen) {
        Place before = seen.putIfAbsent(HeaderKey.ofWord(id), row.place(null));
        if (before != null) {
            row.fail(column, duplicate(id, before));
        }
    }

    static Finding duplicate(String id, Place before) {
        String where = before.file() + (before.sheet() == null ? "" : " [" + before.sheet() + "]");
        return new Finding(
                "duplicate-id",
                new Text(
                        "ID「"
                                + Shown.value(id)
                                + "」は "
                                + where
                                + " の"
                                + before.row()
                                + "行目でも使われています。",
                        "The id '"
                                + Shown.value(id)
                                + "' is also used in "
                                + where
                                + ", row "
                                + before.row()
                                + "."),
                new Text(
                        "同じものなら1行にまとめ、別のものなら別の ID を付けてください(組織・拠点・システムを通じて一意)。",
                        "Join the rows if they are the same; else give another id (unique over"
                                + " organisations, sites and systems)."));
    }
}
