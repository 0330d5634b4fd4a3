package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.incident.ViaRole;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.ActorNames;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scopes;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers what one section says about one event.
///
/// The certainty of the statement on the victim is that of the event: claimed when only the
/// attacker says so, possible when it is only suspected or was blocked.
public final class AccountFinder {
    private static final Set<AttackKind> HARMLESS =
            Set.of(AttackKind.MISDELIVERY, AttackKind.LOST_DEVICE, AttackKind.MISCONFIGURATION);

    private final Report report;
    private final MarkedText marked;
    private final Scopes scopes;
    private final Lexicon lexicon;
    private final Rates rates;

    public AccountFinder(
            Report report, MarkedText marked, Scopes scopes, Lexicon lexicon, Rates rates) {
        this.report = report;
        this.marked = marked;
        this.scopes = scopes;
        this.lexicon = lexicon;
        this.rates = rates;
    }

    public Optional<Account> find(Section section) {
        Passage passage = new Passage(marked, scopes, section);
        AttackFinder attacks = new AttackFinder(passage);
        if (passage.sentences().isEmpty()
                || NoEvent.isTold(marked, passage.sentences())
                || LookBack.isTold(passage)
                || PlannedClosure.isTold(passage)
                || WeatherStop.isTold(passage)) {
            return Optional.empty();
        }
        StatementList statements = new StatementList(report, passage);
        Optional<Integer> none = attacks.noAttack();
        Optional<ServiceOutage> outage = ServiceOutage.in(passage);
        if (none.isPresent()) {
            Optional<Account> fault = fault(section, passage, attacks, none.get(), outage);
            if (fault.isPresent()) {
                return fault;
            }
            statements.add(
                    new Assertion.NoAttack(), none.get(), speaker(), Modality.ASSERTED, null);
            return Optional.of(account(section, statements));
        }
        boolean event =
                attacks.isEvent()
                        || MailSender.tellsOfOurData(passage)
                        || MailSender.tellsOfOwnRestart(passage);
        Organisations organisations = new Organisations(passage, lexicon);
        if (!event && outage.isEmpty()) {
            return followUp(section, passage, attacks, organisations);
        }
        Optional<PassedOn> passedOn = PassedOn.in(passage, organisations);
        if (passedOn.isPresent()) {
            passedOn.get().state(statements, passage);
            return Optional.of(account(section, statements));
        }
        Optional<Organisation> victim =
                outage.flatMap(each -> each.provider(report))
                        .or(() -> named(passage, organisations))
                        .or(() -> DescribedVictim.find(passage));
        if (victim.isEmpty()) {
            return Optional.empty();
        }
        EventStatus status = EventStatus.of(passage, victim.get());
        Optional<Integer> denial = EventDenial.find(passage);
        fill(statements, passage, attacks, organisations, victim.get(), status, denial);
        Optional<Integer> supposed =
                FaultFinder.supposed(passage).or(() -> outage.map(ServiceOutage::place));
        if (supposed.isPresent() && isOfNoData(statements)) {
            statements.remove(new Assertion.Attack(AttackKind.MISCONFIGURATION));
        }
        supposed.filter(at -> denial.isEmpty())
                .filter(at -> !statements.has(Assertion.Attack.class))
                .filter(at -> statements.has(Assertion.Outage.class))
                .filter(at -> !attacks.denial().mayTellOfAttack())
                .ifPresent(at -> suppose(statements, passage, attacks.denial(), at));
        return Optional.of(account(section, statements));
    }

    /// What the writer of a mail says of its own work, deliveries and our data, in words that tell
    /// of no event: it goes on with the matter of that house that is open, if there is one.
    private Optional<Account> followUp(
            Section section, Passage passage, AttackFinder attacks, Organisations organisations) {
        if (!section.whole() || MailSender.isOfPlannedWork(passage)) {
            return Optional.empty();
        }
        Optional<Organisation> sender =
                MailSender.of(passage, organisations).map(MailSender.Found::organisation);
        if (sender.isEmpty()) {
            return Optional.empty();
        }
        StatementList statements = new StatementList(report, passage);
        fill(
                statements,
                passage,
                attacks,
                organisations,
                sender.get(),
                new EventStatus(Speaker.VICTIM, Modality.ASSERTED),
                Optional.empty());
        return FollowUp.isOf(statements, passage)
                ? Optional.of(account(section, statements))
                : Optional.empty();
    }

    /// A wrong setting that stopped something and laid nothing open is the cause of a fault.
    private static boolean isOfNoData(StatementList statements) {
        return statements.has(Assertion.Outage.class)
                && statements.all().stream()
                        .filter(each -> each.certainty().affirms())
                        .map(Statement::what)
                        .noneMatch(what ->
                                what instanceof Assertion.Exposed
                                        || what instanceof Assertion.HarmDone);
    }

    /// Whom the text names, or the house that speaks in it.
    private Optional<Organisation> named(Passage passage, Organisations organisations) {
        Optional<Organisation> found = new VictimFinder(passage, organisations).find();
        return Issuer.of(report, passage, lexicon, found).or(() -> found);
    }

    /// Taken for a fault; with the place where signs of an attack are denied, if there is one.
    private static void suppose(
            StatementList statements, Passage passage, AttackDenial denial, int at) {
        statements.add(
                new Assertion.NoAttack(),
                at,
                passage.scopeAt(at).speaker(),
                Modality.POSSIBLE,
                null);
        denial.firstDenied()
                .ifPresent(none ->
                        statements.add(
                                new Assertion.Attack(AttackKind.UNKNOWN),
                                none,
                                passage.scopeAt(none).speaker(),
                                Modality.DENIED,
                                null));
    }

    /// A stop of its own that a house tells of and that was no attack; empty when it tells of none.
    private Optional<Account> fault(
            Section section,
            Passage passage,
            AttackFinder attacks,
            int none,
            Optional<ServiceOutage> outage) {
        if (outage.isEmpty() && !FaultFinder.tellsOfStop(passage)) {
            return Optional.empty();
        }
        Organisations organisations = new Organisations(passage, lexicon);
        Optional<Organisation> victim =
                outage.flatMap(each -> each.provider(report))
                        .or(() -> named(passage, organisations))
                        .or(() -> ServiceOutage.onlyHouse(passage));
        if (victim.isEmpty()) {
            return Optional.empty();
        }
        StatementList statements = new StatementList(report, passage);
        boolean own =
                passage.section().whole()
                        && (outage.isPresent()
                                || isNotice(passage, victim.get())
                                || FaultFinder.isHeadedBy(passage, victim.get()));
        if (!own) {
            return Optional.empty();
        }
        fill(
                statements,
                passage,
                attacks,
                organisations,
                victim.get(),
                new EventStatus(Speaker.VICTIM, Modality.ASSERTED),
                Optional.of(none));
        statements.all().stream()
                .map(Statement::what)
                .filter(what ->
                        what instanceof Assertion.Dated(DateRole role, var _)
                                && role == DateRole.INTRUSION)
                .forEach(statements::remove);
        return Optional.of(account(section, statements));
    }

    private Speaker speaker() {
        return Speaker.VICTIM;
    }

    private void fill(
            StatementList statements,
            Passage passage,
            AttackFinder attacks,
            Organisations organisations,
            Organisation victim,
            EventStatus status,
            Optional<Integer> denial) {
        boolean notice = passage.section().whole() && isNotice(passage, victim);
        Optional<MailSender.Found> from = MailSender.find(passage, organisations);
        Optional<MailSender.Found> sender = from.filter(found -> found.organisation() == victim);
        boolean unchecked = sender.isPresent() && status.speaker() == Speaker.VICTIM;
        statements.add(
                new Assertion.Victim(victimName(passage, victim)),
                sender.map(MailSender.Found::at).orElse(victim.first()),
                unchecked ? Speaker.THIRD_PARTY : status.speaker(),
                status.modality(),
                sender.isPresent() ? MailSender.UNCHECKED : null);
        boolean unnamed = from.isEmpty() && MailSender.speaksForSender(passage);
        if (sender.isPresent() || unnamed || MailSender.tellsOfOurData(passage)) {
            MailSender.toldUs(passage, report.published(), statements);
        }
        new HomeFinder(passage, lexicon, victim).state(statements);
        denial.ifPresent(at ->
                statements.add(
                        new Assertion.NoAttack(), at, Speaker.VICTIM, Modality.ASSERTED, null));
        if (denial.isEmpty()) {
            attacks.state(statements);
        }
        Set<Organisation> via = new ViaFinder(passage, organisations, victim).state(statements);
        if (denial.isEmpty()) {
            throughThirdParty(statements);
        }
        new AffectedFinder(passage, organisations, victim, via).state(statements);
        new ActorFinder(passage).state(statements);
        new CountFinder(passage, from.isPresent() || MailSender.speaksForSender(passage))
                .state(statements);
        new DataFinder(passage).state(statements);
        DateFinder dates =
                new DateFinder(passage, victim, notice, status.speaker() == Speaker.ATTACKER);
        Optional<ServiceOutage> outage = ServiceOutage.in(passage);
        if (outage.isEmpty() && EventDenial.find(passage).isEmpty()) {
            dates.state(statements);
        }
        OutageFinder stops = new OutageFinder(passage, victim, dates.resumed());
        outage.ifPresentOrElse(
                each -> each.state(statements, stops), () -> stops.state(statements));
        if (outage.isEmpty() && denial.isEmpty()) {
            new DeliveriesTold(passage, victim).state(statements);
        }
        boolean doubtful = denial.isPresent() || status.speaker() == Speaker.ATTACKER;
        if (doubtful && !statements.has(Assertion.Outage.class)) {
            RunsAsUsual.state(statements, passage);
        }
        new SiteStateFinder(passage, victim).state(statements);
        new LossFinder(passage, rates).state(statements);
        new SideFinder(passage, victim, denial.isPresent()).state(statements);
        DenialTakenBack.state(statements, passage);
        OpenLeak.state(passage, statements);
    }

    /// What a contractor lost or sent astray came through it, but is no attack on the supply chain.
    private void throughThirdParty(StatementList statements) {
        boolean harmless =
                statements.all().stream()
                        .map(Statement::what)
                        .anyMatch(what ->
                                what instanceof Assertion.Attack attack
                                        && HARMLESS.contains(attack.kind()));
        if (harmless) {
            return;
        }
        for (Statement statement : statements.all()) {
            if (statement.what() instanceof Assertion.Via via && via.role() != ViaRole.SOFTWARE) {
                statements.add(
                        new Assertion.Attack(AttackKind.SUPPLY_CHAIN),
                        marked.normal().fromOriginal(statement.quote().start()));
                return;
            }
        }
    }

    /// The victim with its brands (quoted names that end like a shop or service).
    private OrganisationName victimName(Passage passage, Organisation victim) {
        Set<String> aliases = new LinkedHashSet<>(victim.aliases());
        for (Mention mention : passage.mentions()) {
            Sentence sentence = passage.sentenceAt(mention.start());
            boolean headline = passage.isHeadline(sentence);
            if (mention.form() == Mention.Form.QUOTED
                    && (headline || sentence.start() == firstBody(passage))) {
                aliases.add(mention.name());
            }
        }
        aliases.remove(victim.name());
        for (ActorNames.Name actor : passage.actors()) {
            aliases.remove(actor.name());
        }
        return new OrganisationName(victim.name(), List.copyOf(aliases), true);
    }

    private static int firstBody(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.BODY)) {
                return sentence.start();
            }
        }
        return -1;
    }

    /// A text in which the victim speaks of itself.
    private static boolean isNotice(Passage passage, Organisation victim) {
        if (passage.isOwnVoice()) {
            return true;
        }
        for (Mention mention : victim.mentions()) {
            if (passage.sentenceAt(mention.start()).line().is(Line.Kind.SOURCE)) {
                return true;
            }
        }
        for (Sentence sentence : passage.sentences()) {
            String text = passage.substring(sentence.start(), sentence.end());
            if ((sentence.line().is(Line.Kind.SOURCE)
                            && passage.marks()
                                    .has(WordKind.LEGAL_FORM, sentence.start(), sentence.end()))
                    || text.startsWith("発表日")
                    || text.contains("Form 8-K")
                    || text.startsWith("Dear ")) {
                return true;
            }
        }
        return false;
    }

    private Account account(Section section, StatementList statements) {
        int start = marked.normal().originalStart(section.start());
        int end = Math.max(start, marked.normal().originalEnd(section.end()));
        return new Account(report.id(), start, end, new ArrayList<>(statements.all()));
    }
}
