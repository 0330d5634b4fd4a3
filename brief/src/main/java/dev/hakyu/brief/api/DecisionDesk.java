package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.ProductCase;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.AdvisoryRulings;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Overridden;
import dev.hakyu.model.decision.Recognition;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.reader.api.Advisories;
import dev.hakyu.reader.api.Dossiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a person can decide on at a moment: the incidents and the open questions about names, found
/// by the ids that the brief shows, each ready to be remembered by what does not move.
///
/// Immutable; safe to share between threads.
public final class DecisionDesk {
    private final Map<ReportId, Report> reports = new LinkedHashMap<>();
    private final Recognition recognition;
    private final Rulings rulings;
    private final AdvisoryRulings advisoryRulings;
    private final List<Matter> matters;
    private final List<Notice> notices;
    private final List<Question> questions;
    private final List<Overridden> overridden;
    private final Set<String> mentions = new TreeSet<>();

    private DecisionDesk(
            Network network, List<Reading> readings, Decisions decisions, LocalDate today) {
        reports.putAll(ReportsById.of(readings));
        List<Report> all = List.copyOf(reports.values());
        Dossiers.Assembled assembled =
                Dossiers.assembleAll(
                        readings, decisions, KnownNames.of(network, decisions, readings));
        this.recognition = Recognition.of(assembled.incidents(), all);
        this.rulings = Rulings.of(decisions, assembled.incidents(), all);
        ExposureFinder finder = ExposureFinder.over(network, today, rulings);
        List<Matter> found = new ArrayList<>();
        Map<String, Question> open = new LinkedHashMap<>();
        for (Incident incident : assembled.incidents()) {
            ExposureFindings findings = finder.find(incident);
            findings.exposures().forEach(each -> mentions.add(each.match().mention()));
            findings.proposals().forEach(each -> mentions.add(each.match().mention()));
            findings.rejected().forEach(each -> mentions.add(each.match().mention()));
            Matter matter =
                    new Matter(
                            ShownId.of(incident.id()),
                            incident,
                            findings.exposures(),
                            rulings.findDismissal(incident.id()));
            found.add(matter);
            if (!findings.concernsUs() && matter.dismissal().isEmpty()) {
                findings.proposals()
                        .forEach(proposal -> ask(open, network, proposal.match(), matter));
            }
        }
        this.matters = List.copyOf(found);
        List<Advisory> advisories = Advisories.assemble(readings);
        this.advisoryRulings = AdvisoryRulings.of(decisions, advisories, all);
        ProductUsers products = ProductUsers.of(network);
        List<Notice> told = new ArrayList<>();
        for (Advisory advisory : advisories) {
            ProductCase one = ProductCase.of(advisory, products, finder, advisoryRulings);
            Notice notice =
                    new Notice(
                            ShownId.of(advisory.id()),
                            advisory,
                            one.nodes(),
                            advisoryRulings.findDismissal(advisory));
            told.add(notice);
            if (!one.concernsUs() && notice.dismissal().isEmpty()) {
                one.near().forEach(use -> ask(open, network, use, notice));
            }
        }
        this.notices = List.copyOf(told);
        this.questions = List.copyOf(open.values());
        this.overridden =
                Stream.concat(decisions.overridden().stream(), assembled.overridden().stream())
                        .toList();
    }

    /// An incident of the moment.
    ///
    /// @param id as the brief shows it
    /// @param exposures why it concerns us; empty when it does not
    /// @param dismissal the decision by which it does not matter to us
    public record Matter(
            String id,
            Incident incident,
            List<Exposure> exposures,
            Optional<Decision.Dismiss> dismissal) {
        public Matter {
            exposures = List.copyOf(exposures);
        }
    }

    /// An advisory of the moment.
    ///
    /// @param id as the brief shows it
    /// @param users nodes of ours that use the product; empty when none does
    /// @param dismissal the decision by which it does not matter to us
    public record Notice(
            String id,
            Advisory advisory,
            List<NodeId> users,
            Optional<Decision.Dismiss> dismissal) {
        public Notice {
            users = List.copyOf(users);
        }
    }

    /// Whether a name is an organisation of ours.
    ///
    /// @param id as the brief shows it
    /// @param ours what the organisation is called in the network
    /// @param reason why it is asked
    /// @param matters the incidents that name it
    /// @param notices the advisories on a product whose name is near one that it uses
    public record Question(
            String id,
            String mention,
            OrganisationId organisation,
            String ours,
            Text reason,
            List<Matter> matters,
            List<Notice> notices) {
        public Question {
            matters = List.copyOf(matters);
            notices = List.copyOf(notices);
        }
    }

    /// The desk over what is known now.
    ///
    /// @param readings everything that was read, by whoever knows what is known when
    /// @param today the day on which contracts have ended or not
    public static DecisionDesk open(
            Network network, List<Reading> readings, Decisions decisions, LocalDate today) {
        return new DecisionDesk(network, readings, decisions, today);
    }

    /// All incidents, oldest first.
    public List<Matter> matters() {
        return matters;
    }

    /// All advisories, oldest first.
    public List<Notice> notices() {
        return notices;
    }

    /// The advisories that somebody may mean who types this.
    public List<Notice> listNotices(String typed) {
        return notices.stream().filter(each -> ShownId.means(typed, each.advisory().id())).toList();
    }

    /// The advisory for a decision to remember.
    public IncidentRef refer(Notice notice) {
        return advisoryRulings.refer(notice.advisory());
    }

    /// What is known of the advisory now, for a dismissal to remember.
    public Seen seen(Notice notice) {
        return AdvisoryRulings.seen(notice.advisory(), notice.users());
    }

    /// Whether an incident or advisory of today is meant.
    public boolean isMeant(IncidentRef ref) {
        return !listMeant(ref).isEmpty() || !advisoryRulings.listMeant(ref).isEmpty();
    }

    /// What nobody has answered yet.
    public List<Question> questions() {
        return questions;
    }

    /// The names, as reports have them, that are or may be ours or were rejected; in order.
    public List<String> mentions() {
        return List.copyOf(mentions);
    }

    /// Decisions that gave way to later ones, with these.
    public List<Overridden> overridden() {
        return overridden;
    }

    /// The incidents that somebody may mean who types this: an id of a brief or its beginning.
    public List<Matter> listMatters(String typed) {
        List<Matter> exact =
                matters.stream()
                        .filter(each -> each.incident().id().value().equals(typed))
                        .toList();
        return exact.isEmpty()
                ? matters.stream()
                        .filter(each -> ShownId.means(typed, each.incident().id()))
                        .toList()
                : exact;
    }

    /// The open questions that somebody may mean who types this.
    public List<Question> listQuestions(String typed) {
        return questions.stream().filter(each -> ShownId.meansQuestion(typed, each.id())).toList();
    }

    /// The reports of an incident that somebody may mean who types this: the beginning of a
    /// report's id, its place, or the last part of its place.
    public List<ReportRef> listReports(Matter matter, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        IncidentRef ref = refer(matter);
        return ref.reports().stream().filter(each -> isNamed(each, wanted)).toList();
    }

    private static boolean isNamed(ReportRef report, String wanted) {
        String place = report.location() == null ? "" : report.location().toLowerCase(Locale.ROOT);
        return (report.id() != null && report.id().value().startsWith(wanted))
                || place.equals(wanted)
                || place.endsWith("/" + wanted);
    }

    /// The reports of an incident, oldest first.
    public List<Report> reportsOf(Matter matter) {
        return matter.incident().reports().stream()
                .flatMap(id -> Stream.ofNullable(reports.get(id)))
                .toList();
    }

    /// The incident for a decision to remember.
    public IncidentRef refer(Matter matter) {
        return recognition.refer(matter.incident());
    }

    /// What is known of the incident now, for a dismissal to remember.
    public Seen seen(Matter matter) {
        return Seen.of(
                matter.incident(), matter.exposures().stream().map(Exposure::concerned).toList());
    }

    /// The incidents of today that a decision means.
    public List<Matter> listMeant(IncidentRef ref) {
        List<Incident> meant = recognition.listMeant(ref);
        return matters.stream().filter(each -> meant.contains(each.incident())).toList();
    }

    /// What was decided, on the incidents of now.
    public Rulings rulings() {
        return rulings;
    }

    public Decisions decisions() {
        return rulings.decisions();
    }

    private static void ask(
            Map<String, Question> open, Network network, NameMatch match, Matter matter) {
        OrganisationId organisation = match.findOrganisation().orElse(null);
        if (organisation == null) {
            return;
        }
        String id = ShownId.ofQuestion(match.mention(), organisation);
        Question known = open.get(id);
        List<Matter> where = new ArrayList<>(known == null ? List.of() : known.matters());
        where.add(matter);
        open.put(
                id,
                new Question(
                        id,
                        match.mention(),
                        organisation,
                        network.index().nameOf(organisation),
                        match.reason(),
                        where,
                        List.of()));
    }

    private static void ask(
            Map<String, Question> open, Network network, ProductUsers.Use use, Notice notice) {
        OrganisationId owner = use.owner();
        if (owner == null) {
            return;
        }
        String mention = notice.advisory().shown();
        String id = ShownId.ofQuestion(mention, owner);
        open.putIfAbsent(
                id,
                new Question(
                        id,
                        mention,
                        owner,
                        use.product() + " / " + network.index().nameOf(owner),
                        new Text("製品名が近い", "similar product names"),
                        List.of(),
                        List.of(notice)));
    }
}
