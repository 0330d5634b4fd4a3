package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.advisory.AdvisoryFinder;
import dev.hakyu.reader.internal.ask.AskFinder;
import dev.hakyu.reader.internal.dossier.NameKey;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.normalise.NormalText;
import dev.hakyu.reader.internal.normalise.Normaliser;
import dev.hakyu.reader.internal.scope.OwnVoice;
import dev.hakyu.reader.internal.scope.ReplacedWords;
import dev.hakyu.reader.internal.scope.ScopeFinder;
import dev.hakyu.reader.internal.scope.Scopes;
import dev.hakyu.reader.internal.split.Layout;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import dev.hakyu.reader.internal.state.AccountFinder;
import dev.hakyu.reader.internal.state.Rates;
import dev.hakyu.reader.internal.state.SectionFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads a report: what it states about which events, each statement with its quote.
///
/// Deterministic, offline, without a clock; linear in the length of the text; thread-safe. One
/// instance holds the lexicons and serves any number of reports.
public final class ReportReader {
    private final Lexicon lexicon;
    private final Rates rates;
    private final List<Consumer<Report>> digests;

    private ReportReader(Lexicon lexicon, Rates rates, List<Consumer<Report>> digests) {
        this.lexicon = lexicon;
        this.rates = rates;
        this.digests = List.copyOf(digests);
    }

    /// A reader with the lexicons and rates that come with it.
    public static ReportReader shipped() {
        return with(List.of(AdvisoryFinder::find, AskFinder::find));
    }

    /// @param digests what [Advisories] and [PartnerMails] read of a report each time they are
    ///   asked: it is read here once as well, so that a fault of theirs costs that report and no
    ///   more
    static ReportReader with(List<Consumer<Report>> digests) {
        return new ReportReader(Lexicon.shipped(), Rates.shipped(), digests);
    }

    /// One account per event. The certainty of an account's [victim
    /// statement][dev.hakyu.model.incident.Assertion.Victim] is the certainty of the event. A
    /// denial ("not a cyber attack") gives an account with only that, unless a house tells so of a
    /// stop of its own; advice gives none, and an advisory only those of victims other than who
    /// makes the product; see [Advisories].
    ///
    /// What a report says of its own publisher, the publisher says, with or without 当社.
    ///
    /// @throws UnreadableReport when a fault of ours keeps this report from being read
    public Reading read(Report report) {
        return readAs(report, false).reading();
    }

    /// What was found, and whether the report speaks for its own house.
    record Voiced(Reading reading, boolean ownVoice) {}

    /// @param known true when it is known from elsewhere that the report speaks for its own house
    Voiced readAs(Report report, boolean known) {
        try {
            Voiced voiced = readWhole(report, known);
            digests.forEach(each -> each.accept(report));
            return voiced;
        } catch (RuntimeException fault) {
            throw new UnreadableReport(report, fault);
        }
    }

    private Voiced readWhole(Report report, boolean known) {
        NormalText normal = Normaliser.normalise(report.text());
        Marks marks = lexicon.mark(normal.text());
        List<Line> lines = Layout.of(report, normal, marks);
        boolean japanese = MarkedText.isJapanese(report, normal.text());
        ReplacedWords replaced = ReplacedWords.in(normal.text(), lines, japanese);
        if (!replaced.spans().isEmpty()) {
            normal = normal.with(replaced.blank(normal.text()));
            marks = lexicon.mark(normal.text());
        }
        MarkedText marked =
                MarkedText.of(report, normal, marks, lines, replaced.deniedLeaks(), lexicon);
        if (marked.sentences().isEmpty()) {
            return new Voiced(new Reading(report, List.of()), known);
        }
        boolean own = known || OwnVoice.isIn(marked);
        List<Account> found = accounts(report, marked, own);
        if (!own && (isOfPublisher(report, found) || isFollowUp(found))) {
            own = true;
            found = accounts(report, marked, true);
        }
        return new Voiced(new Reading(report, AdvisoryFinder.incidents(report, found)), own);
    }

    private List<Account> accounts(Report report, MarkedText marked, boolean ownVoice) {
        Scopes scopes = ScopeFinder.find(marked, ownVoice);
        AccountFinder accounts = new AccountFinder(report, marked, scopes, lexicon, rates);
        List<Section> sections = SectionFinder.split(marked);
        List<Account> found = new ArrayList<>();
        for (Section section : sections) {
            accounts.find(section).ifPresent(found::add);
        }
        boolean one =
                found.size() > 1
                        ? found.stream().filter(ReportReader::tells).count() == 1
                        : sections.size() > 1 && isOfPublisher(report, found);
        if (!one) {
            return found;
        }
        Section whole = new Section(0, marked.normal().length(), true);
        return accounts.find(whole).map(List::of).orElse(found);
    }

    /// Names more than a house and those around it. A report of which one part alone does is no
    /// roundup, but one story with paragraphs on customers and the trade; nor is one of which only
    /// the part on its publisher tells of an event.
    private static boolean tells(Account account) {
        return account.statements().stream()
                .anyMatch(statement ->
                        switch (statement.what()) {
                            case Assertion.Victim _,
                                    Assertion.Affected _,
                                    Assertion.Country _,
                                    Assertion.IndustryOf _ ->
                                    false;
                            default -> true;
                        });
    }

    /// A letter of a house on a matter of its own.
    private static boolean isFollowUp(List<Account> found) {
        return found.stream()
                .flatMap(each -> each.statements().stream())
                .anyMatch(each -> each.what() instanceof Assertion.FollowUp);
    }

    /// One event, and it befell who published the report.
    private static boolean isOfPublisher(Report report, List<Account> found) {
        String publisher = report.publisher();
        return publisher != null
                && found.size() == 1
                && Victims.keys(found.getFirst()).contains(NameKey.of(publisher).key());
    }
}
