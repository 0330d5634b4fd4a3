package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.dossier.NameKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Whom an account tells of.
final class Victims {
    private Victims() {}

    /// The statement that names the victim; empty where none is affirmed.
    static Optional<Statement> statement(Account account) {
        return account.statements().stream()
                .filter(each -> each.what() instanceof Assertion.Victim)
                .filter(each -> each.certainty().affirms())
                .findFirst();
    }

    /// The names by which other reports may call the victim.
    static Set<String> keys(Account account) {
        Set<String> keys = new HashSet<>();
        statement(account)
                .ifPresent(each ->
                        keys.addAll(
                                NameKey.keysOf(((Assertion.Victim) each.what()).organisation())));
        return keys;
    }
}
