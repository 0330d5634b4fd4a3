package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Joins the Japanese and the English name of one organisation, so that a denial in one language
/// meets the claim in the other.
///
/// Only where somebody said that the two are one: what is known of an organisation holds both, or a
/// report gives one in brackets behind the other. How a name might be spelled in Latin letters is
/// never guessed. A name that two organisations bear joins nothing; a report alone takes nothing
/// from a name that is known.
public final class Bridge {
    private static final int SHORTEST_LATIN = 5;
    private static final int SHORTEST_JAPANESE = 2;

    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> knownNames = new HashSet<>();

    private Bridge() {}

    /// From what is known and from what the reports teach; what is known comes first.
    ///
    /// @param known organisations with their names in both languages
    /// @param readings in any order
    public static Bridge of(Collection<OrganisationName> known, List<Reading> readings) {
        Bridge bridge = new Bridge();
        for (OrganisationName name : known) {
            bridge.add(name, true);
        }
        bridge.knownNames.addAll(bridge.namesOf.keySet());
        Map<String, OrganisationName> taught = new TreeMap<>();
        for (Reading reading : readings) {
            for (Account account : reading.accounts()) {
                for (Statement statement : account.statements()) {
                    named(statement.what())
                            .filter(Bridge::teaches)
                            .ifPresent(name -> taught.put(name.toString(), name));
                }
            }
        }
        taught.values().forEach(name -> bridge.add(name, false));
        return bridge;
    }

    /// A name of one script with one of the other, long enough that no other bears it by chance. Of
    /// reports only with more than one word: a single one may be a brand.
    private static boolean teaches(OrganisationName name) {
        return name.named()
                && name.aliases().stream()
                        .anyMatch(alias ->
                                isJapanese(alias) != isJapanese(name.name())
                                        && latin(name.name(), alias).strip().contains(" "));
    }

    private static String latin(String a, String b) {
        return isJapanese(a) ? b : a;
    }

    private void add(OrganisationName name, boolean known) {
        Set<String> names = new LinkedHashSet<>();
        if (isFirm(name.name())) {
            names.add(name.name());
        }
        for (String alias : name.aliases()) {
            boolean other = isJapanese(alias) != isJapanese(name.name());
            boolean words = known || latin(name.name(), alias).strip().contains(" ");
            if (isFirm(alias) && (known || (other && words))) {
                names.add(alias);
            }
        }
        boolean both =
                names.stream().anyMatch(Bridge::isJapanese)
                        && !names.stream().allMatch(Bridge::isJapanese);
        if (!both) {
            return;
        }
        Set<Set<String>> met = new HashSet<>();
        for (String each : names) {
            Set<String> before = namesOf.get(NameKey.of(each).key());
            if (before != null) {
                met.add(before);
            }
        }
        boolean apart = met.size() > 1 || (known && !met.isEmpty());
        if (apart) {
            names.stream()
                    .map(each -> NameKey.of(each).key())
                    .filter(each -> known || !knownNames.contains(each))
                    .forEach(ambiguous::add);
            return;
        }
        Set<String> all = met.isEmpty() ? new LinkedHashSet<>() : met.iterator().next();
        all.addAll(names);
        names.forEach(each -> namesOf.put(NameKey.of(each).key(), all));
    }

    /// The reading, each organisation with its names in the other language as aliases.
    public Reading over(Reading reading) {
        if (namesOf.isEmpty()) {
            return reading;
        }
        List<Account> accounts = new ArrayList<>();
        for (Account account : reading.accounts()) {
            accounts.add(
                    new Account(
                            account.report(),
                            account.start(),
                            account.end(),
                            account.statements().stream().map(this::over).toList()));
        }
        return new Reading(reading.report(), accounts, reading.former());
    }

    private Statement over(Statement statement) {
        Assertion what =
                switch (statement.what()) {
                    case Assertion.Victim(OrganisationName name) ->
                            new Assertion.Victim(over(name));
                    case Assertion.Affected(OrganisationName name) ->
                            new Assertion.Affected(over(name));
                    case Assertion.Via via when via.organisation() != null ->
                            new Assertion.Via(over(via.organisation()), via.role());
                    default -> statement.what();
                };
        return what.equals(statement.what())
                ? statement
                : new Statement(
                        what,
                        statement.speaker(),
                        statement.modality(),
                        statement.speakerName(),
                        statement.quote());
    }

    private OrganisationName over(OrganisationName name) {
        NameKey own = NameKey.of(name.name());
        Set<String> names = namesOf.get(own.key());
        if (!name.named() || names == null || ambiguous.contains(own.key())) {
            return name;
        }
        boolean apart = names.stream().anyMatch(each -> NameKey.of(each).contradicts(own));
        List<String> aliases = new ArrayList<>(name.aliases());
        for (String each : names) {
            boolean other = isJapanese(each) != isJapanese(name.name());
            if (other && !apart && !ambiguous.contains(NameKey.of(each).key())) {
                aliases.add(each);
            }
        }
        return new OrganisationName(name.name(), aliases, true);
    }

    private static Optional<OrganisationName> named(Assertion what) {
        return switch (what) {
            case Assertion.Victim(OrganisationName name) -> Optional.of(name);
            case Assertion.Affected(OrganisationName name) -> Optional.of(name);
            case Assertion.Via via -> Optional.ofNullable(via.organisation());
            default -> Optional.empty();
        };
    }

    private static boolean isFirm(String name) {
        NameKey key = NameKey.of(name);
        int length = key.key().codePointCount(0, key.key().length());
        return !key.isGeneric()
                && length >= (isJapanese(name) ? SHORTEST_JAPANESE : SHORTEST_LATIN);
    }

    private static boolean isJapanese(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script ->
                        script == Character.UnicodeScript.HAN
                                || script == Character.UnicodeScript.HIRAGANA
                                || script == Character.UnicodeScript.KATAKANA);
    }
}
