package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.incident.Counts;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Holding;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What leaked, or may have, and of whom.
///
/// @param classes data classes concerned
/// @param people of whose data it is
/// @param malicious somebody with intent did it
/// @param claimedOnly nobody but the attacker says so
/// @param persons how many, or null
/// @param harms what happened to the data; may be empty
/// @param encrypted true when it was all unreadable to others, as far as recorded
public record LeakScope(
        Set<DataClass> classes,
        Set<People> people,
        boolean malicious,
        boolean claimedOnly,
        @Nullable Span persons,
        Set<Harm> harms,
        boolean encrypted) {

    /// Of whose data it is; decides what it can be used for.
    public enum People {
        CUSTOMERS,
        EMPLOYEES,
        SUPPLIERS,
        PATIENTS,
        /// Work contacts: names, departments and addresses used in business.
        BUSINESS
    }

    public LeakScope {
        classes = Set.copyOf(classes);
        people = Set.copyOf(people);
        harms = Set.copyOf(harms);
    }

    public static LeakScope of(Set<DataClass> classes, Set<People> people) {
        return new LeakScope(classes, people, true, false, null, EnumSet.of(Harm.LEAK), false);
    }

    /// The scope as far as holdings and reports tell. Only data of ours counts, our own or
    /// entrusted.
    ///
    /// @param exposures all of this incident
    public static LeakScope from(Incident incident, List<Exposure> exposures) {
        OurData data = new OurData(incident, exposures);
        List<Holding> holdings = data.holdings();
        Set<People> people = EnumSet.noneOf(People.class);
        holdings.forEach(each -> people.addAll(people(each.of())));
        if (data.isOurs()
                && incident.exposed().stream().anyMatch(each -> each.value().business())) {
            people.add(People.BUSINESS);
        }
        boolean encrypted =
                !holdings.isEmpty()
                        && holdings.stream()
                                .allMatch(each -> Boolean.TRUE.equals(each.encrypted()));
        return new LeakScope(
                data.classes(),
                people,
                Boolean.TRUE.equals(data.malicious()),
                data.isClaimedOnly(),
                Counts.of(CountUnit.PERSONS, data).orElse(null),
                data.harms(),
                encrypted);
    }

    private static Set<People> people(@Nullable String of) {
        Set<People> people = EnumSet.noneOf(People.class);
        String words = of == null ? "" : of.toLowerCase(Locale.ROOT);
        if (words.contains("顧客") || words.contains("会員") || words.contains("customer")) {
            people.add(People.CUSTOMERS);
        }
        if (words.contains("従業員") || words.contains("社員") || words.contains("employee")) {
            people.add(People.EMPLOYEES);
        }
        if (words.contains("取引先") || words.contains("仕入先") || words.contains("supplier")) {
            people.add(People.SUPPLIERS);
            people.add(People.BUSINESS);
        }
        if (words.contains("患者") || words.contains("patient")) {
            people.add(People.PATIENTS);
        }
        if (words.contains("担当者") || words.contains("business")) {
            people.add(People.BUSINESS);
        }
        return people;
    }
}
