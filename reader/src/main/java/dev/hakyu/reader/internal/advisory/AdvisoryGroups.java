package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.reader.internal.dossier.IncidentIds;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Joins what several reports say of one weakness of one product.
///
/// Two belong together when the product's name is the same, or one is the other with its maker's
/// before it, and they share a CVE id; or one of them has none and they are within 30 days. What a
/// notice says of versions stands before what an article says, the newer before the older.
public final class AdvisoryGroups {
    private static final int DAYS = 30;
    private static final Pattern NUMBER =
            Pattern.compile("\\b([A-Z]{2,8}(?:-[A-Z]{2,8})?)-[0-9]{2,4}-[0-9]{2,6}\\b");
    private static final Comparator<AdvisoryDraft> OLDEST_FIRST =
            Comparator.comparing((AdvisoryDraft each) -> saidOn(each))
                    .thenComparing(each -> each.report().id().value());

    private AdvisoryGroups() {}

    /// Oldest first; does not depend on the order of the drafts.
    public static List<Advisory> join(List<AdvisoryDraft> drafts) {
        List<List<AdvisoryDraft>> groups = new ArrayList<>();
        for (AdvisoryDraft draft : drafts.stream().sorted(OLDEST_FIRST).toList()) {
            List<List<AdvisoryDraft>> near =
                    groups.stream()
                            .filter(group -> group.stream().anyMatch(each -> isSame(each, draft)))
                            .toList();
            List<AdvisoryDraft> joined = new ArrayList<>();
            near.forEach(joined::addAll);
            joined.add(draft);
            groups.removeAll(near);
            groups.add(joined);
        }
        List<Advisory> all = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (List<AdvisoryDraft> group : groups) {
            Advisory advisory = advisory(group.stream().sorted(OLDEST_FIRST).toList());
            if (ids.add(advisory.id().value())) {
                all.add(advisory);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isSame(AdvisoryDraft one, AdvisoryDraft other) {
        Set<String> ids = ids(one);
        boolean shared = ids(other).stream().anyMatch(ids::contains);
        if (one.product() == null || other.product() == null) {
            return shared;
        }
        if (!alike(one.product(), other.product())) {
            return false;
        }
        if (!shared && areNumberedApart(one, other)) {
            return false;
        }
        return shared
                || ((ids.isEmpty() || ids(other).isEmpty())
                        && Math.abs(ChronoUnit.DAYS.between(saidOn(one), saidOn(other))) <= DAYS);
    }

    /// Their titles bear numbers of one house that are not the same.
    private static boolean areNumberedApart(AdvisoryDraft one, AdvisoryDraft other) {
        Matcher a = NUMBER.matcher(one.title());
        Matcher b = NUMBER.matcher(other.title());
        return a.find()
                && b.find()
                && a.group(1).equals(b.group(1))
                && !a.group().equals(b.group());
    }

    private static boolean alike(Affected one, Affected other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        return a.containsAll(b) || b.containsAll(a);
    }

    private static Set<String> words(Affected product) {
        return new TreeSet<>(List.of(key(product.name().value()).split(" ")));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}ー]+", " ")
                .strip();
    }

    private static Set<String> ids(AdvisoryDraft draft) {
        Set<String> ids = new LinkedHashSet<>();
        draft.weaknesses().forEach(each -> ids.add(each.value()));
        return ids;
    }

    /// Of a page that was revised the day of its revision.
    private static LocalDateTime saidOn(AdvisoryDraft draft) {
        return start(draft.report().saidOn());
    }

    private static LocalDateTime start(@Nullable PartialDate date) {
        return date == null ? LocalDateTime.of(1970, 1, 1, 0, 0) : date.earliest();
    }

    private static Advisory advisory(List<AdvisoryDraft> oldestFirst) {
        List<AdvisoryDraft> best = new ArrayList<>(oldestFirst.reversed());
        best.sort(Comparator.comparing((AdvisoryDraft each) -> !each.notice()));
        Map<String, Noted<String>> weaknesses = new LinkedHashMap<>();
        oldestFirst.forEach(draft ->
                draft.weaknesses().forEach(each -> weaknesses.putIfAbsent(each.value(), each)));
        Set<ReportId> reports = new LinkedHashSet<>();
        oldestFirst.forEach(each -> reports.add(each.report().id()));
        Affected product = product(best);
        String first =
                weaknesses.keySet().stream()
                        .sorted()
                        .findFirst()
                        .orElseGet(() -> numberOrMonth(oldestFirst));
        String named = product == null ? "" : lastWord(product);
        return new Advisory(
                IncidentIds.ofAdvisory(named, first),
                List.copyOf(reports),
                oldestFirst.getFirst().title(),
                List.copyOf(weaknesses.values()),
                product,
                exploitation(best),
                best.stream()
                        .map(AdvisoryDraft::workaround)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /// The same with and without the maker's name before it.
    private static String lastWord(Affected product) {
        String key = key(product.name().value());
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /// The number in a title tells two of a month apart.
    private static String numberOrMonth(List<AdvisoryDraft> drafts) {
        for (AdvisoryDraft each : drafts) {
            Matcher number = NUMBER.matcher(each.title());
            if (number.find()) {
                return number.group();
            }
        }
        LocalDateTime first = start(drafts.getFirst().report().published());
        return "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
    }

    private static @Nullable Affected product(List<AdvisoryDraft> best) {
        List<Affected> all =
                best.stream().map(AdvisoryDraft::product).filter(Objects::nonNull).toList();
        if (all.isEmpty()) {
            return null;
        }
        return new Affected(
                all.getFirst().name(),
                all.stream()
                        .map(Affected::vendor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                first(all, Affected::versions),
                first(all, Affected::fixed));
    }

    private static List<Noted<String>> first(
            List<Affected> all, Function<Affected, List<Noted<String>>> of) {
        return all.stream().map(of).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    /// That it happens stands before that none was seen, since nobody sees everything; the surest.
    private static @Nullable Noted<Exploited> exploitation(List<AdvisoryDraft> best) {
        return best.stream()
                .map(AdvisoryDraft::exploitation)
                .filter(Objects::nonNull)
                .min(
                        Comparator.comparing((Noted<Exploited> each) -> each.value())
                                .thenComparing(
                                        Noted::certainty, Comparator.<Certainty>naturalOrder()))
                .orElse(null);
    }
}
