package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which reports are the same page, or nearly the same words.
public final class Copies {
    private static final int INDEXED_HASHES = 24;
    private static final int MOST_PER_HASH = 200;
    private static final int KEY_CHARS = 32;

    private final Map<Pair, Text> reasons = new HashMap<>();

    private Copies() {}

    /// The first reports that bear a hash: of tens of millions of looks into these, boxed numbers
    /// took seconds.
    private static final class Bearers {
        private int[] reports = new int[2];
        private int count;

        void add(int report) {
            if (count < MOST_PER_HASH) {
                if (count == reports.length) {
                    reports = Arrays.copyOf(reports, Math.min(MOST_PER_HASH, 2 * count));
                }
                reports[count++] = report;
            }
        }
    }

    private record Pair(ReportId first, ReportId second) {
        static Pair of(ReportId a, ReportId b) {
            return a.value().compareTo(b.value()) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /// Compares all reports with each other.
    ///
    /// @param reports each id once, in an order that does not depend on the order of input
    public static Copies among(List<Report> reports) {
        return among(reports, Set.of());
    }

    /// The same, with former versions: those of one place belong to the page that it shows now,
    /// also where the place is a file.
    public static Copies among(List<Report> reports, Set<ReportId> former) {
        Copies copies = new Copies();
        copies.byPlace(reports, former);
        copies.byAddress(reports);
        copies.byWords(reports);
        return copies;
    }

    /// Why two different reports are copies, if they are.
    public Optional<Text> reason(ReportId a, ReportId b) {
        return Optional.ofNullable(reasons.get(Pair.of(a, b)));
    }

    private void byPlace(List<Report> reports, Set<ReportId> former) {
        Map<String, List<Report>> byPlace = new HashMap<>();
        for (Report report : reports) {
            for (Report other :
                    byPlace.computeIfAbsent(report.location(), key -> new ArrayList<>())) {
                if (former.contains(report.id()) || former.contains(other.id())) {
                    reasons.put(
                            Pair.of(report.id(), other.id()),
                            new Text("同じページの前の版です。", "An earlier version of the same page."));
                }
            }
            byPlace.computeIfAbsent(report.location(), key -> new ArrayList<>()).add(report);
        }
    }

    private void byAddress(List<Report> reports) {
        Map<String, List<Report>> byAddress = new HashMap<>();
        for (Report report : reports) {
            String address = canonicalAddress(report.location());
            if (!address.isEmpty()) {
                List<Report> same = byAddress.computeIfAbsent(address, key -> new ArrayList<>());
                for (Report other : same) {
                    reasons.put(
                            Pair.of(report.id(), other.id()),
                            new Text("同じアドレスのページです。", "Both are the page at one address."));
                }
                if (same.size() < MOST_PER_HASH) {
                    same.add(report);
                }
            }
        }
    }

    private void byWords(List<Report> reports) {
        if (reports.size() < 2) {
            return;
        }
        List<Shingles> sketches = reports.stream().map(Shingles::of).toList();
        Map<Long, Bearers> index = new HashMap<>();
        // Two reports share many hashes, and are compared once.
        int[] lastComparedWith = new int[reports.size()];
        Arrays.fill(lastComparedWith, -1);
        for (int i = 0; i < reports.size(); i++) {
            for (long hash : sketches.get(i).first(INDEXED_HASHES)) {
                Bearers same = index.computeIfAbsent(hash, key -> new Bearers());
                for (int k = 0; k < same.count; k++) {
                    int other = same.reports[k];
                    if (lastComparedWith[other] != i) {
                        lastComparedWith[other] = i;
                        compare(reports, sketches, i, other);
                    }
                }
                same.add(i);
            }
        }
    }

    private void compare(List<Report> reports, List<Shingles> sketches, int a, int b) {
        if (sketches.get(a).isFarFrom(sketches.get(b))) {
            return;
        }
        double similarity = sketches.get(a).similarity(sketches.get(b));
        if (similarity >= Shingles.NEARLY_SAME) {
            int percent = (int) Math.round(100 * similarity);
            reasons.putIfAbsent(
                    Pair.of(reports.get(a).id(), reports.get(b).id()),
                    new Text(
                            "本文がほぼ同じです(一致 %d %%)。".formatted(percent),
                            "The texts are nearly the same (%d %% in common).".formatted(percent)));
        }
    }

    /// An http address without scheme, `www.`, tracking parameters, fragment and last slash; empty
    /// for the path of a file. A fragment that is the key of an entry stays: many entries bear the
    /// address of their list.
    static String canonicalAddress(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return "";
        }
        String rest = location.substring(location.indexOf("//") + 2);
        int hash = rest.indexOf('#');
        String key = hash < 0 ? "" : rest.substring(hash + 1);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int question = rest.indexOf('?');
        String parameters = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.indexOf('/');
        String host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
        String path = slash < 0 ? "" : rest.substring(slash);
        host = host.startsWith("www.") ? host.substring(4) : host;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return host + path + telling(parameters) + (isKey(key) ? "#" + key : "");
    }

    /// The host of an address as pages are told apart by it; empty for the path of a file.
    public static String host(String location) {
        String address = canonicalAddress(location);
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private static boolean isKey(String fragment) {
        return fragment.length() == KEY_CHARS
                && fragment.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String telling(String parameters) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : parameters.split("&")) {
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? "" : parameter.substring(0, equals).toLowerCase(Locale.ROOT);
            boolean tracking =
                    key.startsWith("utm_") || List.of("fbclid", "gclid", "ref", "").contains(key);
            if (!tracking) {
                kept.append('?').append(parameter);
            }
        }
        return kept.toString();
    }
}
