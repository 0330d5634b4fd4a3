package dev.hakyu.network.internal.files;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SystemNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says rows and cells of a network's files as a person would: names beside ids, shares in per
/// cent, times with their unit.
final class RowWords {
    private final Map<String, String> names = new HashMap<>();

    RowWords(Network network) {
        for (Organisation each : network.organisations()) {
            names.put(each.id().value(), each.name());
        }
        for (Site each : network.sites()) {
            names.put(each.id().value(), each.name());
        }
        for (SystemNode each : network.systems()) {
            names.put(each.id().value(), each.name());
        }
    }

    static Text label(FileKind kind) {
        String id = kind.id();
        return new Text(
                kind.label().ja(), id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }

    static Text label(Column column) {
        return AnswerCell.of(column).label();
    }

    /// The id of the node that a row is, or null.
    @Nullable String node(FileKind kind, TextRow row) {
        return switch (kind) {
            case ORGANISATIONS, SITES, SYSTEMS -> row.cell("id");
            case CONTRACTS, HOLDINGS, SUPPLIES, NEEDS, ACCESS, USES, CONTROLS, CALENDAR -> null;
        };
    }

    /// What a row is.
    Text title(FileKind kind, TextRow row) {
        return switch (kind) {
            case ORGANISATIONS, SYSTEMS, CONTROLS ->
                    same(said(row.cell("name")) + " (" + row.cell("id") + ")");
            case SITES ->
                    same(
                            "%s (%s, %s)"
                                    .formatted(
                                            said(row.cell("name")),
                                            row.cell("id"),
                                            name(row, "organisation")));
            case CONTRACTS -> dash(name(row, "organisation"), row.cell("title"));
            case HOLDINGS -> dash(name(row, "organisation"), row.cell("data_set"));
            case SUPPLIES ->
                    new Text(
                            "%s → %s:%s"
                                    .formatted(
                                            name(row, "from"),
                                            name(row, "to"),
                                            said(row.cell("item"))),
                            "%s → %s: %s"
                                    .formatted(
                                            name(row, "from"),
                                            name(row, "to"),
                                            said(row.cell("item"))));
            case NEEDS -> same(name(row, "who") + " → " + name(row, "system"));
            case ACCESS ->
                    same(
                            "%s → %s (%s)"
                                    .formatted(
                                            name(row, "organisation"),
                                            name(row, "system"),
                                            row.cell("id")));
            case USES -> dash(name(row, "organisation"), row.cell("product"));
            case CALENDAR -> {
                String who = name(row, row.cell("site").isEmpty() ? "organisation" : "site");
                yield who.isEmpty() ? same(row.cell("date")) : dash(row.cell("date"), who);
            }
        };
    }

    /// What stands in a cell, or null when nothing does.
    @Nullable Text cell(Column column, TextRow ja, TextRow en) {
        String english = said(en.cell(column.id()));
        String japanese = said(ja.cell(column.id()));
        if (english.isEmpty() || japanese.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case SHARE -> percent(english);
            case DAYS -> Text.of("%s日", "%s days", grouped(english));
            case HOURS -> Text.of("%s時間", "%s hours", grouped(english));
            case MINUTES -> Text.of("%s分", "%s minutes", grouped(english));
            case MONEY, NUMBER, QUANTITY, COUNT -> same(grouped(english));
            case REFERENCE -> same(named(english));
            case REFERENCES, LIST ->
                    new Text(
                            String.join(
                                    "、",
                                    List.of(english.split(";", -1)).stream()
                                            .map(this::named)
                                            .toList()),
                            String.join(
                                    ", ",
                                    List.of(english.split(";", -1)).stream()
                                            .map(this::named)
                                            .toList()));
            case TERM, TERMS ->
                    new Text(
                            japanese.replace(";", "、"),
                            english.replace(";", ", ").replace('_', ' '));
            case TEXT,
                    ID,
                    CORPORATE_NUMBER,
                    LEI,
                    COUNTRY,
                    COUNTRIES,
                    CURRENCY,
                    DATE,
                    END_DATE,
                    FLAG,
                    WEEKDAYS,
                    WEIGHT ->
                    new Text(japanese, english);
        };
    }

    static @Nullable Text plain(@Nullable String value) {
        return value == null || said(value).isBlank() ? null : same(said(value));
    }

    private String name(TextRow row, String column) {
        String id = said(row.cell(column));
        return names.getOrDefault(id, id);
    }

    private String named(String id) {
        String name = names.get(id);
        return name == null || name.equals(id) ? id : name + " (" + id + ")";
    }

    private static Text dash(String one, String other) {
        return new Text(said(one) + " — " + said(other), said(one) + " — " + said(other));
    }

    private static Text same(String text) {
        return Text.same(text.isBlank() ? "-" : text);
    }

    /// Without the apostrophe that keeps a spreadsheet from computing.
    private static String said(String cell) {
        return CellText.clean(cell);
    }

    private static Text percent(String share) {
        try {
            return same(
                    new BigDecimal(share).movePointRight(2).stripTrailingZeros().toPlainString()
                            + "%");
        } catch (NumberFormatException e) {
            return same(share);
        }
    }

    /// A number with its thousands apart; what follows it stays.
    private static String grouped(String text) {
        int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        try {
            BigDecimal number = new BigDecimal(text.substring(0, end));
            String whole = String.format(Locale.ROOT, "%,d", number.toBigInteger());
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String sign = number.signum() < 0 && !whole.startsWith("-") ? "-" : "";
            return sign + whole + (point < 0 ? "" : plain.substring(point)) + text.substring(end);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
