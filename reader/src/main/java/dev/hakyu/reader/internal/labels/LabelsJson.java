package dev.hakyu.reader.internal.labels;

import dev.hakyu.reader.api.Labels;
import java.util.List;

/// Writes labels under the keys of the labelled set.
public final class LabelsJson {
    private LabelsJson() {}

    public static String write(Labels labels) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        json.field("doc", labels.doc());
        json.field("lang", labels.lang());
        json.field("genre", labels.genre());
        json.field("published", labels.published());
        json.key("incidents");
        json.array(labels.incidents(), LabelsJson::event);
        json.endObject();
        return json.text() + "\n";
    }

    private static void event(JsonWriter json, Labels.Event event) {
        json.beginObject();
        json.key("victim");
        json.beginObject();
        json.field("name", event.victim().name());
        json.strings("aliases", event.victim().aliases());
        json.endObject();
        json.field("victim_country", event.victimCountry());
        json.field("industry", event.industry());
        json.key("via");
        json.array(event.via(), LabelsJson::via);
        json.strings("attack", event.attack());
        json.key("actors");
        json.array(event.actors(), LabelsJson::actor);
        json.strings("affected", event.affected());
        json.key("records");
        json.array(event.records(), LabelsJson::records);
        json.strings("data_types", event.dataTypes());
        dates(json, event.dates());
        outage(json, event.outage());
        json.key("losses");
        json.array(event.losses(), LabelsJson::loss);
        json.field("status", event.status());
        json.endObject();
    }

    private static void via(JsonWriter json, Labels.Via via) {
        json.beginObject();
        json.field("name", via.name());
        json.field("role", via.role());
        json.endObject();
    }

    private static void actor(JsonWriter json, Labels.Actor actor) {
        json.beginObject();
        json.field("name", actor.name());
        json.field("status", actor.status());
        json.endObject();
    }

    private static void records(JsonWriter json, Labels.Records records) {
        json.beginObject();
        json.field("count", records.count());
        json.field("unit", records.unit());
        json.field("qualifier", records.qualifier());
        json.field("status", records.status());
        json.endObject();
    }

    private static void dates(JsonWriter json, Labels.Dates dates) {
        json.key("dates");
        json.beginObject();
        json.field("intrusion", dates.intrusion());
        json.field("detected", dates.detected());
        json.field("disclosed", dates.disclosed());
        json.field("resumed", dates.resumed());
        json.endObject();
    }

    private static void outage(JsonWriter json, Labels.Outage outage) {
        json.key("outage");
        json.beginObject();
        json.field("what", outage.what());
        json.field("start", outage.start());
        json.field("end", outage.end());
        json.field("days", outage.days());
        json.endObject();
    }

    private static void loss(JsonWriter json, Labels.Loss loss) {
        json.beginObject();
        json.field("amount", loss.amount());
        json.field("currency", loss.currency());
        json.field("kind", loss.kind());
        Labels.Amount alt = loss.alt();
        if (alt != null) {
            json.key("alt");
            json.array(List.of(alt), LabelsJson::amount);
        }
        json.endObject();
    }

    private static void amount(JsonWriter json, Labels.Amount amount) {
        json.beginObject();
        json.field("amount", amount.amount());
        json.field("currency", amount.currency());
        json.endObject();
    }
}
