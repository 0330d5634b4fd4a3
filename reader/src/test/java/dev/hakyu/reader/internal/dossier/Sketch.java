package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.MoneyKind;
import dev.hakyu.model.incident.MoneyScope;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.incident.ViaRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A reading built by hand, a word per statement:
///
/// `victim=名(別名,別名)`, `attack=id`, `detected=2024-05-21` (any date role),
/// `count=1200:persons:noun[:qualifier]`, `exposed=id`, `via=name`, `affected=name`, `country=JP`,
/// `loss=100 JPY`, `outage=orders`, `forecast=2024-06-01`, `actor=name`, `noattack`.
///
/// In front of a word: `?` possible, `!` denied, `-` withdrawn; behind a word `@media`,
/// `@authority`, `@attacker`, `@third_party`; else the victim speaks. `/` begins another account.
final class Sketch {
    private final ReportId id;
    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Sketch(String id) {
        this.id = new ReportId(id);
    }

    static Reading reading(String id, String published, String words) {
        return reading(id, published, words, "file/" + id + ".txt", "");
    }

    /// @param padding words of the report beside its statements
    static Reading reading(
            String id, String published, String words, String location, String padding) {
        return new Sketch(id).read(published, words, location, padding, id);
    }

    /// A report whose text begins with a title of its own.
    static Reading titled(String id, String published, String title, String words) {
        Sketch sketch = new Sketch(id);
        sketch.text.append(title).append('\n');
        String heading = title.lines().findFirst().orElse("");
        return sketch.read(published, words, "file/" + id + ".txt", "", heading);
    }

    private Reading read(
            String published, String words, String location, String padding, String title) {
        List<Account> accounts = new ArrayList<>();
        int start = 0;
        for (String word : words.strip().split("\\s+")) {
            if (word.equals("/")) {
                accounts.add(new Account(id, start, text.length(), statements));
                statements.clear();
                start = text.length();
            } else {
                add(word);
            }
        }
        accounts.add(new Account(id, start, text.length(), statements));
        String all = text + padding;
        Report report =
                new Report(
                        id,
                        location,
                        null,
                        PartialDate.parse(published).orElse(null),
                        ReportLanguage.JA,
                        title,
                        all,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, all.length())));
        return new Reading(report, accounts);
    }

    private void add(String word) {
        Modality modality =
                switch (word.charAt(0)) {
                    case '?' -> Modality.POSSIBLE;
                    case '!' -> Modality.DENIED;
                    case '-' -> Modality.WITHDRAWN;
                    default -> Modality.ASSERTED;
                };
        String bare = modality == Modality.ASSERTED ? word : word.substring(1);
        int at = bare.indexOf('@');
        Speaker speaker =
                at < 0 ? Speaker.VICTIM : Speaker.valueOf(bare.substring(at + 1).toUpperCase());
        bare = at < 0 ? bare : bare.substring(0, at);
        int equals = bare.indexOf('=');
        String key = equals < 0 ? bare : bare.substring(0, equals);
        String value = equals < 0 ? "" : bare.substring(equals + 1).replace('_', ' ');
        int start = text.length();
        text.append(word).append(' ');
        Quote quote = new Quote(id, start, start + word.length(), word);
        statements.add(new Statement(assertion(key, value), speaker, modality, null, quote));
    }

    private static Assertion assertion(String key, String value) {
        return switch (key) {
            case "victim" -> new Assertion.Victim(organisation(value));
            case "unnamed" -> new Assertion.Victim(new OrganisationName(value, List.of(), false));
            case "via" ->
                    new Assertion.Via(value.isEmpty() ? null : organisation(value), ViaRole.VENDOR);
            case "affected" -> new Assertion.Affected(organisation(value));
            case "attack" ->
                    new Assertion.Attack(AttackKind.valueOf(value.replace(' ', '_').toUpperCase()));
            case "noattack" -> new Assertion.NoAttack();
            case "country" -> new Assertion.Country(value);
            case "actor" -> new Assertion.Actor(value, true);
            case "exposed" ->
                    new Assertion.Exposed(
                            DataClass.valueOf(value.replace(' ', '_').toUpperCase()), false);
            case "count" -> count(value.split(":"));
            case "loss" -> loss(value.split(" "));
            case "outage" ->
                    new Assertion.Outage(OutageWhat.valueOf(value.toUpperCase()), null, null, null);
            case "forecast" ->
                    new Assertion.ResumptionForecast(null, PartialDate.parse(value).orElseThrow());
            default ->
                    new Assertion.Dated(
                            DateRole.valueOf(key.toUpperCase()),
                            PartialDate.parse(value).orElseThrow());
        };
    }

    private static Assertion count(String[] parts) {
        return new Assertion.Count(
                new BigDecimal(parts[0]),
                CountUnit.valueOf(parts[1].toUpperCase()),
                parts.length > 3
                        ? CountQualifier.valueOf(parts[3].replace(" ", "_").toUpperCase())
                        : CountQualifier.EXACT,
                parts[1],
                parts.length > 2 ? parts[2] : "");
    }

    private static Assertion loss(String[] parts) {
        return new Assertion.Loss(
                Money.of(parts[0], parts[1]),
                CountQualifier.EXACT,
                MoneyKind.ESTIMATE,
                MoneyScope.VICTIM,
                parts.length > 3 ? Money.of(parts[2], parts[3]) : null,
                false,
                null);
    }

    private static OrganisationName organisation(String value) {
        int bracket = value.indexOf('(');
        if (bracket < 0 || !value.endsWith(")")) {
            return OrganisationName.of(value);
        }
        List<String> aliases = List.of(value.substring(bracket + 1, value.length() - 1).split(","));
        return new OrganisationName(value.substring(0, bracket), aliases, true);
    }
}
