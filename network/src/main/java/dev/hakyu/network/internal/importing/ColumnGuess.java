package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportProposal.ProposedColumn;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.Column;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.HeaderKey;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Guesses what the columns of a list are, by their headers first and by their values second. Of
/// two columns for one target the surer one gets it, and the other is kept under its own header.
final class ColumnGuess {
    private static final int VALUES_LOOKED_AT = 200;
    private static final int SAMPLES = 5;
    private static final double EXACT_HEADER = 0.95;
    private static final double PART_OF_HEADER = 0.75;
    private static final double VALUES_ONLY = 0.6;
    private static final double LEAST_FIT = 0.3;

    private final HeaderFinder.Header header;
    private final List<Guess> guesses = new ArrayList<>();

    private record Guess(int column, String target, double confidence, Text reason) {}

    private ColumnGuess(HeaderFinder.Header header) {
        this.header = header;
    }

    /// One proposal per column that holds anything, from left to right.
    static List<ProposedColumn> of(HeaderFinder.Header header) {
        return new ColumnGuess(header).propose();
    }

    private List<ProposedColumn> propose() {
        List<Integer> used = new ArrayList<>();
        for (int column = 0; column < header.headers().size(); column++) {
            if (!values(column).isEmpty() || hasOwnHeader(column)) {
                used.add(column);
                guesses.addAll(guess(column));
            }
        }
        guesses.sort((a, b) ->
                a.confidence() != b.confidence()
                        ? Double.compare(b.confidence(), a.confidence())
                        : Integer.compare(a.column(), b.column()));
        Map<Integer, Guess> chosen = choose();
        List<ProposedColumn> proposals = new ArrayList<>();
        for (int column : used) {
            proposals.add(proposal(column, chosen.get(column)));
        }
        return proposals;
    }

    private boolean hasOwnHeader(int column) {
        return !header.headers().get(column).equals(HeaderFinder.letter(column));
    }

    private Map<Integer, Guess> choose() {
        Map<Integer, Guess> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Guess guess : guesses) {
            boolean single = !guess.target().equals(ImportMapping.IGNORE);
            if (!chosen.containsKey(guess.column()) && (!single || taken.add(guess.target()))) {
                chosen.put(guess.column(), guess);
            }
        }
        if (!taken.contains(ListRows.SITE)) {
            chosen.values().removeIf(guess -> guess.target().startsWith("sites."));
        }
        return chosen;
    }

    private ProposedColumn proposal(int column, @Nullable Guess guess) {
        Guess used =
                guess == null
                        ? new Guess(column, ImportMapping.KEEP, 1, ColumnReason.kept())
                        : guess;
        return new ProposedColumn(
                HeaderFinder.letter(column),
                header.headers().get(column),
                used.target(),
                used.confidence(),
                used.reason(),
                samples(column),
                header.grid().isHiddenColumn(column));
    }

    private List<Guess> guess(int column) {
        List<Guess> found = new ArrayList<>();
        String name = header.headers().get(column);
        List<String> values = values(column);
        if (HeaderFinder.isRunningNumber(name) && ColumnValues.areNumbers(values)) {
            found.add(new Guess(column, ImportMapping.IGNORE, 0.9, ColumnReason.running()));
            return found;
        }
        if (header.rowIndex() >= 0 && hasOwnHeader(column)) {
            addByHeader(found, column, name, values, FileKind.ORGANISATIONS);
            addSite(found, column, name);
        }
        if (found.isEmpty()) {
            ColumnValues.guess(values)
                    .ifPresent(target ->
                            found.add(
                                    new Guess(column, target, VALUES_ONLY, ColumnReason.values())));
        }
        return found;
    }

    private void addByHeader(
            List<Guess> found, int column, String name, List<String> values, FileKind kind) {
        Optional<Column> exact = ColumnTable.shipped().findByHeader(kind, name);
        exact.ifPresent(known -> {
            double fit = ColumnValues.fit(known, values);
            if (fit >= LEAST_FIT) {
                found.add(
                        new Guess(
                                column,
                                target(known),
                                EXACT_HEADER * (0.5 + 0.5 * fit),
                                ColumnReason.header(fit)));
            }
        });
        if (exact.isEmpty()) {
            partOf(name)
                    .filter(known -> ColumnValues.fit(known, values) >= 0.7)
                    .ifPresent(known ->
                            found.add(
                                    new Guess(
                                            column,
                                            target(known),
                                            PART_OF_HEADER,
                                            ColumnReason.partOfHeader())));
        }
    }

    /// A plant beside its company: 工場, 拠点, 事業所 and what stands in `sites`.
    private static void addSite(List<Guess> found, int column, String name) {
        String key = HeaderKey.of(name);
        boolean plant =
                key.contains("工場")
                        || key.contains("拠点")
                        || key.contains("事業所")
                        || key.equals("plant")
                        || key.equals("site")
                        || key.equals("factory");
        boolean place =
                key.contains("住所")
                        || key.contains("所在地")
                        || key.contains("都道府県")
                        || key.equals("address");
        if (plant && !place) {
            found.add(new Guess(column, "sites.name", 0.85, ColumnReason.site()));
        } else if (place) {
            found.add(new Guess(column, "sites.region", 0.6, ColumnReason.site()));
        }
    }

    /// The column of which a header is a longer form, such as 弊社取引先コード.
    private static Optional<Column> partOf(String name) {
        String key = HeaderKey.of(name);
        Column best = null;
        int longest = 2;
        for (Column column : ColumnTable.shipped().listColumns(FileKind.ORGANISATIONS)) {
            for (String synonym : column.synonymsJa()) {
                String known = HeaderKey.of(synonym);
                if (known.length() > longest && key.endsWith(known)) {
                    best = column;
                    longest = known.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String target(Column column) {
        boolean common = column.id().equals("source") || column.id().equals("as_of");
        return common ? ImportMapping.KEEP : "organisations." + column.id();
    }

    private List<String> values(int column) {
        List<String> values = new ArrayList<>();
        for (Sheet.SheetRow row : header.body()) {
            String value = CellText.clean(row.cell(column));
            if (!value.isEmpty() && !header.grid().isHeading(row)) {
                values.add(value);
                if (values.size() >= VALUES_LOOKED_AT) {
                    break;
                }
            }
        }
        return values;
    }

    private List<String> samples(int column) {
        Set<String> samples = new LinkedHashSet<>();
        for (String value : values(column)) {
            samples.add(Shown.value(value));
            if (samples.size() == SAMPLES) {
                break;
            }
        }
        return List.copyOf(samples);
    }
}
