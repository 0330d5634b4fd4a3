package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ReadingScore.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The items of an incident that are compared, field by field.
final class ScoreItems {
    private static final double COUNT_SHARE = 0.005;
    private static final double LOSS_SHARE = 0.01;

    private ScoreItems() {}

    /// A count with all that is said of it.
    record Records(double count, String unit, String qualifier, String status) {}

    /// An actor and whether it only claims.
    record Actor(String name, String status) {}

    /// Of several predictions of one incident: lists joined without doubles, else the first value.
    static Map<String, List<Object>> of(List<JsonNode> incidents) {
        Map<String, List<Object>> items = new HashMap<>();
        items.put("country", firstText(incidents, "victim_country"));
        items.put("industry", firstText(incidents, "industry"));
        items.put("status", firstText(incidents, "status"));
        List<JsonNode> via = joined(incidents, "via");
        items.put("via", texts(via, "name"));
        items.put("via_role", texts(via, "role"));
        Set<Object> attack = new LinkedHashSet<>(texts(joined(incidents, "attack"), null));
        attack.remove("unknown");
        items.put("attack", new ArrayList<>(attack));
        List<JsonNode> actors = joined(incidents, "actors");
        items.put("actor", texts(actors, "name"));
        List<Object> full = new ArrayList<>();
        actors.forEach(a -> full.add(new Actor(text(a.path("name")), text(a.path("status")))));
        items.put("actor_status", full);
        items.put("affected", texts(joined(incidents, "affected"), null));
        records(items, joined(incidents, "records"));
        Set<Object> data = new LinkedHashSet<>(texts(joined(incidents, "data_types"), null));
        data.remove("other");
        items.put("data_types", new ArrayList<>(data));
        for (String role : List.of("intrusion", "detected", "disclosed", "resumed")) {
            items.put("date_" + role, firstInside(incidents, "dates", role));
        }
        items.put("outage_what", firstInside(incidents, "outage", "what"));
        items.put("outage_days", firstInside(incidents, "outage", "days"));
        items.put("losses", new ArrayList<>(joined(incidents, "losses")));
        return items;
    }

    private static void records(Map<String, List<Object>> items, List<JsonNode> records) {
        List<Object> counts = new ArrayList<>();
        List<Object> full = new ArrayList<>();
        for (JsonNode record : records) {
            if (record.path("count").isNumber()) {
                double count = record.get("count").asDouble();
                counts.add(count);
                full.add(
                        new Records(
                                count,
                                text(record.path("unit")),
                                text(record.path("qualifier")),
                                text(record.path("status"))));
            }
        }
        items.put("records", counts);
        items.put("records_full", full);
    }

    private static List<JsonNode> joined(List<JsonNode> incidents, String field) {
        List<JsonNode> first = list(incidents.getFirst().path(field));
        List<JsonNode> joined = new ArrayList<>(first);
        for (JsonNode incident : incidents.subList(1, incidents.size())) {
            for (JsonNode item : list(incident.path(field))) {
                if (!joined.contains(item)) {
                    joined.add(item);
                }
            }
        }
        return joined;
    }

    private static List<Object> firstText(List<JsonNode> incidents, String field) {
        for (JsonNode incident : incidents) {
            String value = text(incident.path(field));
            if (value != null && !value.isEmpty()) {
                return List.of(value);
            }
        }
        return List.of();
    }

    private static List<Object> firstInside(List<JsonNode> incidents, String outer, String inner) {
        for (JsonNode incident : incidents) {
            JsonNode value = incident.path(outer).path(inner);
            if (!value.isMissingNode() && !value.isNull()) {
                return List.of(value.isNumber() ? value.asDouble() : value.asString());
            }
        }
        return List.of();
    }

    /// Texts of a field of each, or of the items themselves; a null stays a null.
    private static List<Object> texts(List<JsonNode> items, String field) {
        List<Object> texts = new ArrayList<>();
        items.forEach(item -> texts.add(text(field == null ? item : item.path(field))));
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    static boolean equal(String field, Object predicted, Object gold) {
        return switch (field) {
            case "via", "affected", "actor" ->
                    predicted == null || gold == null
                            ? Objects.equals(predicted, gold)
                            : ReadingScore.same((String) predicted, (String) gold);
            case "records" -> close((Double) predicted, (Double) gold, COUNT_SHARE);
            case "records_full" -> {
                Records p = (Records) predicted;
                Records g = (Records) gold;
                yield close(p.count(), g.count(), COUNT_SHARE)
                        && Objects.equals(p.unit(), g.unit())
                        && Objects.equals(p.qualifier(), g.qualifier())
                        && Objects.equals(p.status(), g.status());
            }
            case "actor_status" -> {
                Actor p = (Actor) predicted;
                Actor g = (Actor) gold;
                yield ReadingScore.same(p.name(), g.name())
                        && Objects.equals(p.status(), g.status());
            }
            case "losses" -> sameLoss((JsonNode) predicted, (JsonNode) gold);
            default -> Objects.equals(predicted, gold);
        };
    }

    private static boolean sameLoss(JsonNode predicted, JsonNode gold) {
        List<JsonNode> accepted = new ArrayList<>();
        accepted.add(gold);
        accepted.addAll(list(gold.path("alt")));
        return accepted.stream()
                .anyMatch(loss ->
                        predicted.path("amount").isNumber()
                                && close(
                                        predicted.get("amount").asDouble(),
                                        loss.get("amount").asDouble(),
                                        LOSS_SHARE)
                                && predicted.path("currency").equals(loss.path("currency")));
    }

    static boolean close(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.max(Math.max(Math.abs(a), Math.abs(b)), 1e-9);
    }
}
