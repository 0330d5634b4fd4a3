package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds which notice of a house a later one goes on with: 第4報 follows the last notice that the
/// house gave before, within a month, unless that is of another event or stands behind it in
/// number.
///
/// Where the last notice does not fit, none is looked for behind it: the series may be another's.
final class FollowUps {
    private static final long MOST_DAYS = 31;
    private static final long TWIN_DAYS = 1;

    private final List<Sighting> sightings;
    private final Pairing pairing;
    private final Map<String, List<Integer>> notices = new HashMap<>();

    FollowUps(List<Sighting> sightings, Pairing pairing) {
        this.sightings = sightings;
        this.pairing = pairing;
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            if (sighting.isOwn() && sighting.isNamed() && said(sighting) != null) {
                for (String key : sighting.keys()) {
                    notices.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /// The account that a later one goes on with; empty when it goes on with none that is known.
    OptionalInt before(int later) {
        Sighting notice = sightings.get(later);
        NoticeNumber number = notice.notice();
        if (number == null || !number.isLater()) {
            return OptionalInt.empty();
        }
        Optional<Integer> last =
                notice.keys().stream()
                        .flatMap(key -> notices.getOrDefault(key, List.of()).stream())
                        .distinct()
                        .filter(each -> mayFollow(sightings.get(each), notice))
                        .max(
                                Comparator.comparing(
                                                (Integer each) -> sightings.get(each).report(),
                                                Comparator.comparing(Report::saidOn))
                                        .thenComparing(Comparator.reverseOrder()));
        return last.filter(each -> isInOrder(sightings.get(each), number))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private boolean mayFollow(Sighting before, Sighting notice) {
        PartialDate earlier = said(before);
        PartialDate later = said(notice);
        if (earlier == null || later == null || before.report().equals(notice.report())) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(day(earlier), day(later));
        boolean hours = earlier.hasTime() && later.hasTime();
        boolean first = days > 0 || (days == 0 && !(hours && earlier.compareTo(later) > 0));
        boolean twin = days <= TWIN_DAYS && isTwin(before, notice);
        return first && days <= MOST_DAYS && !twin && !pairing.forbids(before, notice);
    }

    /// The same notice elsewhere or in another language.
    private static boolean isTwin(Sighting one, Sighting other) {
        return one.notice() != null && one.notice().equals(other.notice());
    }

    private static boolean isInOrder(Sighting before, NoticeNumber number) {
        return before.notice() == null || before.notice().isBefore(number);
    }

    private static @Nullable PartialDate said(Sighting sighting) {
        PartialDate said = sighting.report().saidOn();
        return said != null && said.hasDay() ? said : null;
    }

    private static LocalDate day(PartialDate date) {
        return date.earliest().toLocalDate();
    }
}
