package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.labels.LabelMapping;
import dev.hakyu.reader.internal.labels.LabelsJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one report says, in the schema of the labelled articles, to be compared with labels.
///
/// The words are the schema's, coarser than the model's: the three numbers a state gives a person
/// are `national_id`, kinds of data it does not know are `other`. [#toJson()] writes its keys.
///
/// @param doc name of the article
/// @param lang `ja`, `en` or `other`
/// @param genre kind of article if somebody labelled it; never known to the reader
/// @param published ISO date, or null
/// @param incidents in the order of [Dossiers#assemble(List)]
public record Labels(
        String doc,
        String lang,
        @Nullable String genre,
        @Nullable String published,
        List<Event> incidents) {
    public Labels {
        incidents = List.copyOf(incidents);
    }

    /// The labels of one report, from its own accounts alone.
    public static Labels of(String doc, Reading reading) {
        return of(doc, reading.report(), Dossiers.assemble(List.of(reading)));
    }

    /// The labels of incidents that were assembled already.
    public static Labels of(String doc, Report report, List<Incident> incidents) {
        return LabelMapping.of(doc, report, incidents);
    }

    /// As JSON: keys in snake_case, ASCII only for controls and lone surrogates, no white space
    /// that matters; ends with a line end.
    public String toJson() {
        return LabelsJson.write(this);
    }

    /// One incident.
    ///
    /// @param affected names
    public record Event(
            Victim victim,
            @Nullable String victimCountry,
            @Nullable String industry,
            List<Via> via,
            List<String> attack,
            List<Actor> actors,
            List<String> affected,
            List<Records> records,
            List<String> dataTypes,
            Dates dates,
            Outage outage,
            List<Loss> losses,
            String status) {
        public Event {
            via = List.copyOf(via);
            attack = List.copyOf(attack);
            actors = List.copyOf(actors);
            affected = List.copyOf(affected);
            records = List.copyOf(records);
            dataTypes = List.copyOf(dataTypes);
            losses = List.copyOf(losses);
        }
    }

    /// Who was harmed.
    public record Victim(String name, List<String> aliases) {
        public Victim {
            aliases = List.copyOf(aliases);
        }
    }

    /// Through whom.
    ///
    /// @param name null when the text leaves it unnamed
    public record Via(@Nullable String name, String role) {}

    /// Who did it.
    ///
    /// @param status `claimed` or `attributed`
    public record Actor(String name, String status) {}

    /// How many.
    public record Records(BigDecimal count, String unit, String qualifier, String status) {}

    /// When, as ISO dates at the precision of the text but never finer than a day.
    public record Dates(
            @Nullable String intrusion,
            @Nullable String detected,
            @Nullable String disclosed,
            @Nullable String resumed) {}

    /// What stopped.
    public record Outage(
            @Nullable String what,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer days) {}

    /// How much money.
    ///
    /// @param currency ISO 4217
    /// @param alt the conversion in brackets beside it, or null
    public record Loss(BigDecimal amount, String currency, String kind, @Nullable Amount alt) {}

    /// An amount beside another.
    public record Amount(BigDecimal amount, String currency) {}
}
