package dev.hakyu.sources.internal.list;

import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.entry.DateText;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Breaches of accounts with their counts and data classes, in the form of Have I Been Pwned.
final class Breaches {
    private Breaches() {}

    static @Nullable Entry entry(JsonNode row, Source.JsonList source) {
        String title = Json.text(row, "Title", "title", "Name", "name");
        String name = Json.text(row, "Name", "name", "Title", "title");
        if (title == null || name == null || row.path("IsFabricated").asBoolean(false)) {
            return null;
        }
        Instant added = moment(Json.text(row, "AddedDate", "added", "date"));
        Instant breached = moment(Json.text(row, "BreachDate", "breach_date"));
        String domain = Json.text(row, "Domain", "domain");
        String victim = Row.plain(title);
        boolean verified = row.path("IsVerified").asBoolean(true);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(what(victim, domain, breached, row.path("PwnCount"), verified));
        String classes = classes(row.path("DataClasses"));
        if (!classes.isEmpty()) {
            paragraphs.add(
                    (verified ? "The exposed data included: " : "The data may include: ")
                            + classes
                            + ".");
        }
        paragraphs.add(
                (added == null ? "" : "Listed on " + Row.dateEn(added) + ". ")
                        + "Source: "
                        + source.name());
        String heading =
                verified ? "Data breach at " + victim : victim + " may have suffered a data breach";
        return Row.entry(source, name, heading, added, paragraphs);
    }

    private static String what(
            String victim,
            @Nullable String domain,
            @Nullable Instant breached,
            JsonNode count,
            boolean verified) {
        String when = breached == null ? "" : " on " + Row.dateEn(breached);
        String who = victim + (domain == null ? "" : " (" + Row.plain(domain) + ")");
        long accounts = count.isNumber() ? count.asLong(0) : 0;
        String many = String.format(Locale.ENGLISH, "%,d accounts", accounts);
        if (verified) {
            return who
                    + " suffered a data breach"
                    + when
                    + (accounts > 0 ? " that exposed " + many : "")
                    + ".";
        }
        return who
                + " may have suffered a data breach"
                + when
                + (accounts > 0 ? ", which may have exposed " + many : "")
                + ". The data have not been verified.";
    }

    private static String classes(JsonNode classes) {
        List<String> words = new ArrayList<>();
        for (JsonNode each : classes) {
            if (each.isString()) {
                words.add(Row.plain(each.asString()).toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", words);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : DateText.parse(text, ZoneOffset.UTC).orElse(null);
    }
}
