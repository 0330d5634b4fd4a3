package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkDifference.CellChange;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkDifference.RowChange;
import dev.hakyu.network.api.NetworkDifference.TableChanges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares two networks row by row and cell by cell, as their files would say them.
public final class Differences {
    private final RowWords wordsBefore;
    private final RowWords wordsAfter;
    private final Network before;
    private final Network after;

    private Differences(Network before, Network after) {
        this.before = before;
        this.after = after;
        wordsBefore = new RowWords(before);
        wordsAfter = new RowWords(after);
    }

    public static NetworkDifference between(Network before, Network after) {
        List<TableChanges> tables = new ArrayList<>();
        if (!before.version().equals(after.version())) {
            Differences differences = new Differences(before, after);
            for (FileKind kind : FileKind.values()) {
                List<RowChange> rows = differences.of(kind);
                if (!rows.isEmpty()) {
                    tables.add(new TableChanges(kind.id(), RowWords.label(kind), rows));
                }
            }
        }
        return new NetworkDifference(tables);
    }

    private List<RowChange> of(FileKind kind) {
        Rows old = Rows.of(kind, before);
        Rows now = Rows.of(kind, after);
        List<RowChange> removed = new ArrayList<>();
        List<RowChange> changed = new ArrayList<>();
        List<RowChange> added = new ArrayList<>();
        for (String key : old.en().keySet()) {
            if (!now.en().containsKey(key)) {
                removed.add(row(kind, Kind.REMOVED, old.row(key), null));
            } else if (!old.row(key).equals(now.row(key))) {
                changed.add(row(kind, Kind.CHANGED, old.row(key), now.row(key)));
            }
        }
        for (String key : now.en().keySet()) {
            if (!old.en().containsKey(key)) {
                added.add(row(kind, Kind.ADDED, null, now.row(key)));
            }
        }
        List<RowChange> all = new ArrayList<>(removed);
        all.addAll(changed);
        all.addAll(added);
        return all;
    }

    /// One row in both languages.
    private record Row(TextRow ja, TextRow en) {}

    private record Rows(Map<String, TextRow> ja, Map<String, TextRow> en) {
        static Rows of(FileKind kind, Network network) {
            return new Rows(
                    RowKeys.rows(kind, network, Lang.JA), RowKeys.rows(kind, network, Lang.EN));
        }

        Row row(String key) {
            return new Row(
                    Objects.requireNonNull(ja.get(key)), Objects.requireNonNull(en.get(key)));
        }
    }

    private RowChange row(FileKind kind, Kind what, @Nullable Row old, @Nullable Row now) {
        Row shown = Objects.requireNonNull(now == null ? old : now);
        RowWords words = now == null ? wordsBefore : wordsAfter;
        return new RowChange(
                what,
                words.title(kind, shown.en()),
                words.node(kind, shown.en()),
                cells(kind, old, now));
    }

    private List<CellChange> cells(FileKind kind, @Nullable Row old, @Nullable Row now) {
        List<CellChange> cells = new ArrayList<>();
        for (Column column : ColumnTable.shipped().listColumns(kind)) {
            Text was = old == null ? null : wordsBefore.cell(column, old.ja(), old.en());
            Text is = now == null ? null : wordsAfter.cell(column, now.ja(), now.en());
            boolean differs =
                    !Objects.equals(
                            old == null ? "" : old.en().cell(column.id()),
                            now == null ? "" : now.en().cell(column.id()));
            if (differs) {
                cells.add(new CellChange(RowWords.label(column), was, is));
            }
        }
        Set<String> own = new LinkedHashSet<>();
        own.addAll(old == null ? Set.of() : old.en().extras().keySet());
        own.addAll(now == null ? Set.of() : now.en().extras().keySet());
        for (String header : own) {
            Text was = old == null ? null : RowWords.plain(old.en().extras().get(header));
            Text is = now == null ? null : RowWords.plain(now.en().extras().get(header));
            if (!Objects.equals(was, is)) {
                cells.add(new CellChange(Text.same(header), was, is));
            }
        }
        return cells;
    }
}
