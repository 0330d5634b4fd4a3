package dev.hakyu.reader.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Compares predicted incidents with labelled ones, field by field: precision, recall and F1 over
/// all articles.
///
/// A port of the scorer that comes with the labelled articles; both agree on the same predictions.
/// Predictions that match one labelled incident are merged; fields of an incident that was not
/// found are missed, fields of one that is not there are false, unless its name is to be ignored.
final class ReadingScore {
    static final List<String> FIELDS =
            List.of(
                    "victim",
                    "country",
                    "industry",
                    "via",
                    "attack",
                    "actor",
                    "affected",
                    "records",
                    "data_types",
                    "date_intrusion",
                    "date_detected",
                    "date_disclosed",
                    "date_resumed",
                    "outage_what",
                    "outage_days",
                    "losses",
                    "status");
    static final List<String> EXTRA =
            List.of("victim_exact", "records_full", "via_role", "actor_status");

    private static final Pattern JAPANESE_FORMS =
            Pattern.compile(
                    "(株式会社|有限会社|合同会社|合資会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|独立行政法人"
                            + "|国立大学法人|学校法人|医療法人社団|医療法人|社会医療法人|\\(株\\)|\\(有\\)|㈱|㈲)");
    private static final Pattern ENGLISH_FORMS =
            Pattern.compile(
                    "\\b(incorporated|inc|ltd|limited|llc|plc|corp|corporation|co|company|gmbh|ag"
                            + "|sa|kk|k\\.k|the)\\b\\.?",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATION =
            Pattern.compile(
                    "[\\s・･\\-‐–—_.,、。\"'’“”()()「」『』/&＆]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    ReadingScore() {
        Stream.concat(FIELDS.stream(), EXTRA.stream())
                .forEach(field -> tallies.put(field, new Tally()));
    }

    /// Right, false and missed.
    static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        private void add(int right, int wrong, int missed) {
            this.right += right;
            this.wrong += wrong;
            this.missed += missed;
        }

        int right() {
            return right;
        }

        int wrong() {
            return wrong;
        }

        int missed() {
            return missed;
        }

        double precision() {
            if (right + wrong == 0) {
                return missed == 0 ? 1 : 0;
            }
            return (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    Tally of(String field) {
        return tallies.get(field);
    }

    /// Over all fields that count.
    Tally overall() {
        Tally sum = new Tally();
        for (String field : FIELDS) {
            Tally tally = tallies.get(field);
            sum.add(tally.right, tally.wrong, tally.missed);
        }
        return sum;
    }

    /// One row per field, as the scorer prints them.
    String table() {
        StringBuilder table =
                new StringBuilder(
                        String.format(
                                "%-16s%7s%7s%7s%6s%6s%6s%n",
                                "field", "P", "R", "F1", "tp", "fp", "fn"));
        FIELDS.forEach(field -> row(table, field, of(field)));
        row(table, "OVERALL", overall());
        EXTRA.forEach(field -> row(table, field, of(field)));
        return table.toString();
    }

    private static void row(StringBuilder table, String field, Tally tally) {
        table.append(
                String.format(
                        Locale.ROOT,
                        "%-16s%7.3f%7.3f%7.3f%6d%6d%6d%n",
                        field,
                        tally.precision(),
                        tally.recall(),
                        tally.f1(),
                        tally.right,
                        tally.wrong,
                        tally.missed));
    }

    static String norm(String name) {
        String plain =
                Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        plain = JAPANESE_FORMS.matcher(plain).replaceAll("");
        plain = ENGLISH_FORMS.matcher(plain).replaceAll("");
        return PUNCTUATION.matcher(plain).replaceAll("");
    }

    static boolean same(String first, String second) {
        String a = norm(first);
        String b = norm(second);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        String shorter = length(a) < length(b) ? a : b;
        String longer = length(a) < length(b) ? b : a;
        return length(shorter) >= 3
                && longer.contains(shorter)
                && (double) length(shorter) / length(longer) >= 0.5;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Adds one article.
    void add(JsonNode predicted, JsonNode gold) {
        List<JsonNode> predictions = list(predicted.path("incidents"));
        List<JsonNode> labelled = list(gold.path("incidents"));
        Map<Integer, Integer> assigned = assign(predictions, labelled);
        Map<Integer, List<JsonNode>> byGold = new TreeMap<>();
        for (int p = 0; p < predictions.size(); p++) {
            if (assigned.containsKey(p)) {
                byGold.computeIfAbsent(assigned.get(p), key -> new ArrayList<>())
                        .add(predictions.get(p));
            } else if (!isIgnored(predictions.get(p), gold)) {
                addFalse(predictions.get(p));
            }
        }
        for (int g = 0; g < labelled.size(); g++) {
            if (byGold.containsKey(g)) {
                addFound(byGold.get(g), labelled.get(g));
            } else {
                addMissed(labelled.get(g));
            }
        }
    }

    private static Map<Integer, Integer> assign(List<JsonNode> predicted, List<JsonNode> gold) {
        record Candidate(int exactness, int gold, int predicted) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < predicted.size(); p++) {
            for (int g = 0; g < gold.size(); g++) {
                int exactness = exactness(predicted.get(p), gold.get(g));
                if (exactness > 0) {
                    candidates.add(new Candidate(exactness, g, p));
                }
            }
        }
        candidates.sort(
                Comparator.comparingInt((Candidate c) -> -c.exactness)
                        .thenComparingInt(c -> c.gold)
                        .thenComparingInt(c -> -c.predicted));
        Map<Integer, Integer> assigned = new LinkedHashMap<>();
        candidates.forEach(c -> assigned.putIfAbsent(c.predicted, c.gold));
        return assigned;
    }

    /// 2 when a name is equal, 1 when one contains the other, 0 when none matches.
    private static int exactness(JsonNode predicted, JsonNode gold) {
        int best = 0;
        for (String a : names(predicted)) {
            for (String b : names(gold)) {
                if (!a.isEmpty()) {
                    boolean matches = same(a, b);
                    int equal = norm(a).equals(norm(b)) ? 2 : matches ? 1 : 0;
                    best = Math.max(best, matches ? equal : 0);
                }
            }
        }
        return best;
    }

    private static List<String> names(JsonNode incident) {
        List<String> names = new ArrayList<>();
        names.add(incident.path("victim").path("name").asString(""));
        list(incident.path("victim").path("aliases")).forEach(n -> names.add(n.asString("")));
        return names;
    }

    private static boolean isIgnored(JsonNode predicted, JsonNode gold) {
        List<JsonNode> ignored = list(gold.path("ignore"));
        return names(predicted).stream()
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> ignored.stream().anyMatch(i -> same(name, i.asString(""))));
    }

    private void addFalse(JsonNode predicted) {
        of("victim").add(0, 1, 0);
        of("victim_exact").add(0, 1, 0);
        Map<String, List<Object>> items = ScoreItems.of(List.of(predicted));
        others().forEach(field -> of(field).add(0, items.get(field).size(), 0));
    }

    private void addMissed(JsonNode gold) {
        of("victim").add(0, 0, 1);
        of("victim_exact").add(0, 0, 1);
        Map<String, List<Object>> items = ScoreItems.of(List.of(gold));
        others().forEach(field -> of(field).add(0, 0, items.get(field).size()));
    }

    private void addFound(List<JsonNode> predicted, JsonNode gold) {
        of("victim").add(1, 0, 0);
        boolean exact =
                predicted.stream()
                        .map(p -> norm(p.path("victim").path("name").asString("")))
                        .anyMatch(name -> names(gold).stream().anyMatch(n -> norm(n).equals(name)));
        of("victim_exact").add(exact ? 1 : 0, exact ? 0 : 1, exact ? 0 : 1);
        Map<String, List<Object>> found = ScoreItems.of(predicted);
        Map<String, List<Object>> labelled = ScoreItems.of(List.of(gold));
        others().forEach(field -> addFound(field, found.get(field), labelled.get(field)));
    }

    private void addFound(String field, List<Object> predicted, List<Object> gold) {
        Set<Integer> used = new LinkedHashSet<>();
        for (Object p : predicted) {
            for (int g = 0; g < gold.size(); g++) {
                if (!used.contains(g) && ScoreItems.equal(field, p, gold.get(g))) {
                    used.add(g);
                    break;
                }
            }
        }
        int right = used.size();
        int wrong = predicted.size() - right;
        if (field.equals("losses") || field.equals("records")) {
            wrong =
                    (int)
                            predicted.stream()
                                    .filter(p ->
                                            gold.stream()
                                                    .noneMatch(g -> ScoreItems.equal(field, p, g)))
                                    .count();
        }
        of(field).add(right, wrong, gold.size() - right);
    }

    private static Stream<String> others() {
        return Stream.concat(FIELDS.stream().skip(1), EXTRA.stream().skip(1));
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        if (array != null && array.isArray()) {
            array.forEach(list::add);
        }
        return list;
    }
}
