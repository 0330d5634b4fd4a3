package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides for two accounts whether they may be, and whether they are, about one event.
///
/// Names must be equal after normalisation; likeness never ties. Different victims are tied only
/// when one is named as the other's third party. Symmetric.
final class Pairing {
    private static final long NEAR_DAYS = 60;
    private static final long NEAR_DAYS_WITHOUT_KIND = 14;
    private static final long THIRD_PARTY_DAYS = 31;
    private static final long FOLLOW_UP_DAYS = 31;

    /// An attack that is told to be a new one began at most so long before.
    private static final long TOLD_WITHIN_DAYS = 3;

    private final Copies copies;

    Pairing(Copies copies) {
        this.copies = copies;
    }

    /// Why the two belong together, if they do.
    Optional<Tie> tie(Sighting a, Sighting b) {
        if (forbids(a, b)) {
            return Optional.empty();
        }
        TimeRelation time = time(a, b);
        if (a.followsUp() || b.followsUp()) {
            return followUp(a, b);
        }
        if (!sameVictim(a, b)) {
            boolean near = time.gapDays() >= 0 && time.gapDays() <= THIRD_PARTY_DAYS;
            return near && isSameEvent(a, b, time)
                    ? Optional.of(Ties.thirdParty(a, b))
                    : Optional.empty();
        }
        Optional<Text> copy = copies.reason(a.report().id(), b.report().id());
        if (copy.isPresent()) {
            return Optional.of(new Tie(Tie.Strength.COPY, 0, copy.get()));
        }
        DateRole shared = time.shared();
        if (shared != null) {
            return Optional.of(Ties.sameDay(a, shared));
        }
        if (!Collections.disjoint(a.figures(), b.figures())) {
            return Optional.of(Ties.sameFigure(a, b));
        }
        if (isSlip(a) || isSlip(b)) {
            return Optional.empty();
        }
        boolean firm =
                isOnePlace(a, b)
                        || (!families(a).isEmpty() && !families(b).isEmpty())
                        || (a.restarts() && b.stops())
                        || (b.restarts() && a.stops());
        if (time.gapDays() < 0) {
            return firm ? Optional.of(Ties.undated(a)) : Optional.empty();
        }
        return time.gapDays() <= (firm ? NEAR_DAYS : NEAR_DAYS_WITHOUT_KIND)
                ? Optional.of(Ties.near(a, time.gapDays()))
                : Optional.empty();
    }

    /// A letter that goes on with what was told of its house before, within a month.
    private Optional<Tie> followUp(Sighting a, Sighting b) {
        Sighting letter = a.followsUp() ? a : b;
        Sighting before = a.followsUp() ? b : a;
        PartialDate said = letter.report().saidOn();
        PartialDate told = before.report().saidOn();
        if (before.followsUp() || !sameVictim(a, b) || said == null || told == null) {
            return Optional.empty();
        }
        long days =
                ChronoUnit.DAYS.between(
                        told.earliest().toLocalDate(), said.earliest().toLocalDate());
        return days >= 0 && days <= FOLLOW_UP_DAYS
                ? Optional.of(Ties.near(letter, days))
                : Optional.empty();
    }

    /// Versions of one page or file.
    private static boolean isOnePlace(Sighting a, Sighting b) {
        return a.report().location().equals(b.report().location());
    }

    /// That one suffered with the other once does not make its next incident the same: it has to
    /// say so itself, or share a day or a figure, or name no kind of its own.
    private static boolean isSameEvent(Sighting a, Sighting b, TimeRelation time) {
        Sighting other = isRootOf(a, b) ? b : a;
        Sighting root = isRootOf(a, b) ? a : b;
        return !Collections.disjoint(root.keys(), other.viaKeys())
                || time.sharesEventDay()
                || !Collections.disjoint(a.figures(), b.figures())
                || families(other).isEmpty();
    }

    /// True when the two cannot be one event, whatever ties them to others.
    boolean forbids(Sighting a, Sighting b) {
        if (!sameVictim(a, b) && !thirdParties(a, b)) {
            return true;
        }
        if (a.country() != null
                && b.country() != null
                && sameVictim(a, b)
                && !isOneInFull(a, b)
                && !a.country().equals(b.country())) {
            return true;
        }
        TimeRelation time = time(a, b);
        return time.contradicts()
                || !kindsAgree(a, b, time)
                || isBeginningAfter(a, b, time)
                || isBeginningAfter(b, a, time)
                || (sameVictim(a, b) && (isAnother(a, b) || isAnother(b, a)));
    }

    /// True when one says that its victim was attacked again, and the other was told before that.
    private static boolean isAnother(Sighting again, Sighting before) {
        PartialDate told = again.report().saidOn();
        PartialDate earlier = before.report().saidOn();
        if (!again.another() || before.another() || told == null || earlier == null) {
            return false;
        }
        LocalDate began = told.earliest().toLocalDate().minusDays(TOLD_WITHIN_DAYS);
        for (DateRole role : List.of(DateRole.INTRUSION, DateRole.DETECTED)) {
            PartialDate day = again.dates().get(role);
            if (day != null && day.hasDay() && day.earliest().toLocalDate().isAfter(began)) {
                began = day.earliest().toLocalDate();
            }
        }
        return earlier.earliest().toLocalDate().isBefore(began);
    }

    /// True when one is the first notice of a series, and the other what its house said of itself
    /// well before: nothing but the same day or figure makes them one.
    private static boolean isBeginningAfter(Sighting first, Sighting before, TimeRelation time) {
        PartialDate told = first.report().saidOn();
        PartialDate earlier = before.report().saidOn();
        return first.notice() != null
                && first.notice().begins()
                && before.isOwn()
                && told != null
                && earlier != null
                && time.shared() == null
                && !isOnePlace(first, before)
                && Collections.disjoint(first.figures(), before.figures())
                && ChronoUnit.DAYS.between(earlier.earliest(), told.earliest())
                        > NEAR_DAYS_WITHOUT_KIND;
    }

    private static TimeRelation time(Sighting a, Sighting b) {
        return TimeRelation.of(a, b, isSlip(a) && isSlip(b));
    }

    private boolean sameVictim(Sighting a, Sighting b) {
        if (a.name().contradicts(b.name())) {
            return false;
        }
        if (a.isNamed() && b.isNamed()) {
            return isCalled(a, b.name()) || isCalled(b, a.name());
        }
        return isSameUnnamed(a, b);
    }

    /// True when the two have a name in common with its legal form: what a text tells of the
    /// country is less sure than that.
    private static boolean isOneInFull(Sighting a, Sighting b) {
        Set<NameKey> names = inFull(a);
        names.retainAll(inFull(b));
        return !names.isEmpty();
    }

    private static Set<NameKey> inFull(Sighting sighting) {
        return Stream.concat(
                        Stream.of(sighting.victim().name()), sighting.victim().aliases().stream())
                .map(NameKey::of)
                .filter(key -> !key.form().isEmpty() && !key.isGeneric())
                .collect(Collectors.toSet());
    }

    /// True when one of its names is this one, and not that of another company of one name.
    private static boolean isCalled(Sighting sighting, NameKey name) {
        return sighting.keys().contains(name.key())
                && sighting.victim().aliases().stream()
                        .noneMatch(alias -> NameKey.of(alias).contradicts(name));
    }

    /// An unnamed victim is the same only in a copy of the report, by the same words.
    private boolean isSameUnnamed(Sighting a, Sighting b) {
        return a.isNamed() == b.isNamed()
                && a.victim().name().equals(b.victim().name())
                && copies.reason(a.report().id(), b.report().id()).isPresent();
    }

    /// True when one account names the other's victim as the party through or at which it happened.
    static boolean thirdParties(Sighting a, Sighting b) {
        return isRootOf(a, b) || isRootOf(b, a);
    }

    /// True when `root` was attacked and `other` suffers through it.
    static boolean isRootOf(Sighting root, Sighting other) {
        return !Collections.disjoint(root.keys(), other.viaKeys())
                || !Collections.disjoint(root.affectedKeys(), other.keys());
    }

    private static Set<KindFamily> families(Sighting sighting) {
        return KindFamily.of(sighting.kinds());
    }

    private static boolean isSlip(Sighting sighting) {
        Set<KindFamily> families = families(sighting);
        return !families.isEmpty() && families.stream().allMatch(KindFamily::isSlip);
    }

    private static boolean kindsAgree(Sighting a, Sighting b, TimeRelation time) {
        Set<KindFamily> first = families(a);
        Set<KindFamily> second = families(b);
        if (first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second)) {
            return true;
        }
        return time.sharesEventDay() && !(isSlip(a) && isSlip(b));
    }
}
