package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One account that names a victim, with what linking needs of it.
///
/// @param keys names by which other reports may call the victim; empty for an unnamed one
/// @param viaKeys names of the third parties it was reached through
/// @param affectedKeys names of those who suffer with the victim, co-victims included
/// @param dates the earliest of each role
/// @param another the account says that it was attacked again
/// @param figures counts of 50 and more that are not one digit and zeros
/// @param notice the place in a series that the victim's own notice names, or null
public record Sighting(
        Report report,
        Account account,
        OrganisationName victim,
        NameKey name,
        Set<String> keys,
        Set<String> viaKeys,
        Set<String> affectedKeys,
        Set<AttackKind> kinds,
        Map<DateRole, PartialDate> dates,
        Set<BigDecimal> figures,
        @Nullable String country,
        boolean another,
        @Nullable NoticeNumber notice) {

    /// By report and place: an order that does not depend on the order of input.
    static final Comparator<Sighting> IN_ORDER =
            Comparator.comparing((Sighting sighting) -> sighting.report.id().value())
                    .thenComparingInt(sighting -> sighting.account.start())
                    .thenComparingInt(sighting -> sighting.account.end());

    /// By the day of publication, those without one last.
    static final Comparator<Sighting> OLDEST_FIRST =
            Comparator.comparing((Sighting sighting) -> sighting.report.published() == null)
                    .thenComparing(sighting -> String.valueOf(sighting.report.published()))
                    .thenComparing(IN_ORDER);

    private static final BigDecimal LEAST_FIGURE = BigDecimal.valueOf(50);

    /// The account as a sighting; empty when nobody was harmed in it.
    public static Optional<Sighting> of(Report report, Account account) {
        OrganisationName victim = null;
        Set<String> keys = new LinkedHashSet<>();
        Set<String> via = new HashSet<>();
        Set<String> affected = new HashSet<>();
        Set<AttackKind> kinds = EnumSet.noneOf(AttackKind.class);
        Map<DateRole, PartialDate> dates = new EnumMap<>(DateRole.class);
        Set<BigDecimal> figures = new HashSet<>();
        String country = null;
        for (Statement statement : account.statements()) {
            if (!statement.certainty().affirms()) {
                continue;
            }
            switch (statement.what()) {
                case Assertion.Victim(OrganisationName organisation) -> {
                    if (victim == null) {
                        victim = organisation;
                        keys.addAll(NameKey.keysOf(organisation));
                    } else if (isSame(victim, keys, organisation)) {
                        keys.addAll(NameKey.keysOf(organisation));
                    } else {
                        affected.addAll(NameKey.keysOf(organisation));
                    }
                }
                case Assertion.Via(OrganisationName organisation, var role) -> {
                    if (organisation != null) {
                        via.addAll(NameKey.keysOf(organisation));
                    }
                }
                case Assertion.Affected(OrganisationName organisation) ->
                        affected.addAll(NameKey.keysOf(organisation));
                case Assertion.Attack(AttackKind kind) -> kinds.add(kind);
                case Assertion.Dated(DateRole role, PartialDate date) ->
                        dates.merge(role, date, Sighting::earlier);
                case Assertion.Count count -> addFigure(figures, count.value());
                case Assertion.Country(String code) ->
                        country = country == null && isTold(statement) ? code : country;
                case Assertion.IndustryOf ignored -> {}
                case Assertion.NoAttack ignored -> {}
                case Assertion.FollowUp ignored -> {}
                case Assertion.Actor ignored -> {}
                case Assertion.Exposed ignored -> {}
                case Assertion.HarmDone ignored -> {}
                case Assertion.Outage ignored -> {}
                case Assertion.SiteState ignored -> {}
                case Assertion.ResumptionForecast ignored -> {}
                case Assertion.RestartOpen ignored -> {}
                case Assertion.Resumed ignored -> {}
                case Assertion.Loss ignored -> {}
                case Assertion.RegulatorTold ignored -> {}
                case Assertion.Ultimatum ignored -> {}
                case Assertion.Requested ignored -> {}
                case Assertion.Answered ignored -> {}
            }
        }
        if (victim == null) {
            return Optional.empty();
        }
        NameKey name = NameKey.of(victim.name());
        return Optional.of(
                new Sighting(
                        report,
                        account,
                        victim,
                        name,
                        keys,
                        via,
                        affected,
                        kinds,
                        dates,
                        figures,
                        country,
                        SaidToBeNew.isIn(report, account),
                        isOwn(account) ? NoticeNumber.of(report).orElse(null) : null));
    }

    /// False for a country that is only that of most victims of such texts.
    private static boolean isTold(Statement statement) {
        return statement.modality() == Modality.ASSERTED;
    }

    /// True when a second name in the account means its first victim.
    static boolean isSame(OrganisationName victim, Set<String> keys, OrganisationName other) {
        NameKey key = NameKey.of(other.name());
        return key.isGeneric()
                || keys.contains(key.key())
                || NameKey.keysOf(other).contains(NameKey.of(victim.name()).key());
    }

    private static PartialDate earlier(PartialDate a, PartialDate b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static void addFigure(Set<BigDecimal> figures, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (value.compareTo(LEAST_FIGURE) >= 0 && plain.precision() >= 2) {
            figures.add(plain);
        }
    }

    /// True when another report can mean the same victim by this name.
    boolean isNamed() {
        return victim.named() && !name.isGeneric();
    }

    /// The victim itself says that it was hit.
    boolean isOwn() {
        return isOwn(account);
    }

    private static boolean isOwn(Account account) {
        return account.statements().stream()
                .anyMatch(statement ->
                        statement.what() instanceof Assertion.Victim
                                && statement.speaker() == Speaker.VICTIM
                                && statement.certainty().affirms());
    }

    /// The house goes on with a matter that others tell of; by itself this is no event.
    boolean followsUp() {
        return account.statements().stream()
                .anyMatch(statement -> statement.what() instanceof Assertion.FollowUp);
    }

    /// Work that stood still runs again.
    boolean restarts() {
        return dates.containsKey(DateRole.RESUMED);
    }

    boolean stops() {
        return account.statements().stream()
                .filter(statement -> statement.certainty().affirms())
                .anyMatch(statement -> statement.what() instanceof Assertion.Outage);
    }

    /// The account says that this was no attack, and says of no attack that it was one; and it is
    /// not the house's own notice of a stop.
    boolean deniesAttack() {
        boolean denies =
                account.statements().stream()
                        .anyMatch(statement ->
                                statement.what() instanceof Assertion.NoAttack
                                        && statement.modality() == Modality.ASSERTED
                                        && statement.certainty().affirms());
        return denies
                && kinds.stream().allMatch(kind -> kind == AttackKind.UNKNOWN)
                && !isOwnStop();
    }

    private boolean isOwnStop() {
        return isOwn()
                && account.statements().stream()
                        .filter(statement -> statement.certainty().affirms())
                        .anyMatch(statement ->
                                statement.what() instanceof Assertion.Outage
                                        || statement.what() instanceof Assertion.Resumed);
    }
}
