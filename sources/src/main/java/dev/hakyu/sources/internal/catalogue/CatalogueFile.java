package dev.hakyu.sources.internal.catalogue;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.api.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `sources.tsv` and `terms.tsv`.
public final class CatalogueFile {
    /// When the addresses were written down; none of them was checked on the network.
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 22);

    private static final int COLUMNS = 11;

    private CatalogueFile() {}

    public static Catalogue read() {
        Map<String, Text> terms = new HashMap<>();
        for (List<String> row : rows("terms.tsv", 3)) {
            terms.put(row.get(0), new Text(row.get(1), row.get(2)));
        }
        List<Catalogue.Entry> entries = new ArrayList<>();
        for (List<String> row : rows("sources.tsv", COLUMNS)) {
            entries.add(entry(row, terms));
        }
        return new Catalogue(entries);
    }

    private static Catalogue.Entry entry(List<String> row, Map<String, Text> terms) {
        Text said = terms.get(row.get(9));
        if (said == null) {
            throw new IllegalStateException("terms.tsv has no " + row.get(9));
        }
        return new Catalogue.Entry(
                source(row),
                new Text(row.get(6), row.get(7)),
                Term.find(Catalogue.Category.class, row.get(3)).orElseThrow(),
                row.get(4),
                row.get(5),
                said,
                WRITTEN,
                false);
    }

    private static Source source(List<String> row) {
        SourceId id = new SourceId(row.get(0));
        String name = row.get(6);
        URI address = WebAddress.parse(row.get(8)).orElseThrow();
        ItemFilter filter =
                row.get(10).isEmpty()
                        ? ItemFilter.ALL
                        : new ItemFilter(List.of(row.get(10).split("\\|")), List.of());
        return switch (row.get(1)) {
            case "feed" -> new Source.Feed(id, name, filter, address, FollowRule.WHEN_SUMMARY);
            case "list" ->
                    new Source.JsonList(
                            id,
                            name,
                            filter,
                            address,
                            Term.find(ListKind.class, row.get(2)).orElseThrow(),
                            null);
            case "page" ->
                    new Source.Page(
                            id,
                            name,
                            filter,
                            address,
                            row.get(2),
                            null,
                            null,
                            null,
                            FollowRule.ALWAYS);
            default -> throw new IllegalStateException("no such kind: " + row.get(1));
        };
    }

    private static List<List<String>> rows(String resource, int columns) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in the build: " + resource);
            }
            List<List<String>> rows = new ArrayList<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> row = List.of(line.split("\t", -1));
                    if (row.size() != columns) {
                        throw new IllegalStateException(resource + ": " + line);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
