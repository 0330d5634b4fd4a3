package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The product through whose weakness somebody was broken into: the sentence that names it stands
/// beside the one that says so, so that the product is found by whoever looks for its users.
final class Vectors {
    private static final Pattern EXPLOITED =
            Pattern.compile(
                    "(?i)(?:「[^」]{2,40}」|[A-Z][A-Za-z0-9.+-]{2,40})[^。]{0,10}の脆弱性[^。]*(?:悪用|突|利用)され"
                            + "|exploit(?:ed|ing)[^.]* (?:vulnerabilit|flaw|zero-day)[^.]* in [A-Z]");

    private Vectors() {}

    /// The account with that sentence, when it says that a weakness was used and does not quote it
    /// yet.
    static Account withProduct(Report report, Account account) {
        Optional<Statement> said =
                account.statements().stream()
                        .filter(each ->
                                each.what() instanceof Assertion.Attack attack
                                        && attack.kind() == AttackKind.VULNERABILITY_EXPLOIT
                                        && each.certainty().affirms())
                        .findFirst();
        if (said.isEmpty()) {
            return account;
        }
        List<Statement> all = new ArrayList<>(account.statements());
        for (Phrase phrase : AdvisoryText.of(report).phrases()) {
            boolean quoted =
                    all.stream()
                            .anyMatch(each ->
                                    each.what().equals(said.get().what())
                                            && each.quote().start() <= phrase.start()
                                            && phrase.start() < each.quote().end());
            if (!quoted && EXPLOITED.matcher(phrase.text()).find()) {
                Statement first = said.get();
                all.add(
                        new Statement(
                                first.what(),
                                first.speaker(),
                                first.modality(),
                                first.speakerName(),
                                phrase.quote()));
            }
        }
        return new Account(account.report(), account.start(), account.end(), all);
    }
}
