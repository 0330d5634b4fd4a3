package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Statement;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names as decisions compare them: width, case and spaces do not matter, everything else does. A
/// decision repeats words of a report; likeness is for the reader and the network to judge.
final class Spelled {
    private Spelled() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// What the victim is called, as resolved and as each report names it.
    static Set<String> victims(Incident incident) {
        Set<String> names = new LinkedHashSet<>();
        OrganisationName victim = incident.victim().value();
        add(names, victim);
        Set<String> own = names.stream().map(Spelled::key).collect(Collectors.toSet());
        for (Statement statement : incident.statements()) {
            if (statement.certainty().affirms()
                    && statement.what() instanceof Assertion.Victim(OrganisationName other)
                    && forms(other).stream().anyMatch(form -> own.contains(key(form)))) {
                add(names, other);
            }
        }
        return names;
    }

    private static void add(Set<String> names, OrganisationName name) {
        names.addAll(forms(name));
    }

    static List<String> forms(OrganisationName name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name.name());
        forms.addAll(name.aliases());
        return List.copyOf(forms);
    }
}
