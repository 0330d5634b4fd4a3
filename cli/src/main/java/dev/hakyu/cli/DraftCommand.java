package dev.hakyu.cli;

import dev.hakyu.brief.api.AnsweredIncidents;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.forms.CaseLookup;
import dev.hakyu.daily.forms.CaseMaterial;
import dev.hakyu.daily.forms.CommonForm;
import dev.hakyu.daily.forms.ContractsDraft;
import dev.hakyu.daily.forms.DraftFormat;
import dev.hakyu.daily.forms.Draftable;
import dev.hakyu.daily.forms.FormFields;
import dev.hakyu.daily.forms.FormFill;
import dev.hakyu.daily.forms.FormMapping;
import dev.hakyu.daily.forms.InternalReport;
import dev.hakyu.daily.forms.NineItemsDraft;
import dev.hakyu.daily.forms.NoticeDraft;
import dev.hakyu.daily.forms.ReportHistory;
import dev.hakyu.daily.inquiry.IncidentAnswers;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu draft DIR --incident ID`: what is handed in, published or reported about an incident, for
/// a person to finish.
@Command(name = "draft", mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm");
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--incident", paramLabel = "ID", required = true)
    String incident = "";

    @Option(names = "--form", paramLabel = "FORM")
    Form form = Form.CONTRACTS;

    @Option(names = "--format", paramLabel = "docx|md|txt")
    DraftFormat format = DraftFormat.DOCX;

    @Option(names = "--letters", paramLabel = "ja|en")
    @Nullable Lang letters;

    @Option(names = "--organisation", paramLabel = "ID", split = ",")
    List<String> organisations = new ArrayList<>();

    @Option(names = "--years", paramLabel = "N")
    int years = 5;

    @Option(names = "--map", paramLabel = "FILE")
    @Nullable Path map;

    @Option(names = "--as-of", paramLabel = "TIME")
    @Nullable String asOf;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path out;

    @Mixin RunOptions runs = new RunOptions();

    /// The drafts that can be made.
    enum Form {
        CONTRACTS,
        NINE,
        NOTICE,
        REPORT,
        RANSOMWARE,
        DDOS
    }

    DraftCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        runs.check();
        WrongUsage.unlessInRange("--years", years, 1, 50);
        requireFitting();
        WorkspaceFiles files = WorkspaceReader.read(directory);
        requireKnown(files);
        ZoneId zone = files.settings().zone();
        Instant moment = session.moment(asOf, zone);
        KnownReports known = KnownReports.at(files, moment, "hakyu draft", session.clock());
        DecisionLog.Contents decided =
                DecisionLog.in(files.directory()).read(session.decidedUntil(moment));
        ProblemPrinter.print(decided.problems(), session.err(), session.lang());
        Decisions decisions = decided.decisions();
        CaseLookup cases =
                CaseLookup.of(known.readings(), decisions, files.network())
                        .withAnswers(known.reports(), answers(files, moment));
        CaseMaterial material =
                CaseMaterial.of(
                        files,
                        cases.find(incident),
                        known.reports(),
                        Rulings.of(decisions, cases.list(), known.reports()),
                        moment);
        Lang lang = letters == null ? files.settings().language() : letters;
        switch (form) {
            case CONTRACTS -> write(material, contracts(material), lang);
            case NINE -> write(material, NineItemsDraft.of(material), lang);
            case NOTICE -> write(material, NoticeDraft.of(material), lang);
            case REPORT -> report(material, known, decisions, lang);
            case RANSOMWARE -> fill(material, CommonForm.RANSOMWARE, lang);
            case DDOS -> fill(material, CommonForm.DDOS, lang);
        }
        return ExitStatus.DONE;
    }

    private void requireFitting() {
        boolean filled = form == Form.RANSOMWARE || form == Form.DDOS;
        if (map != null && !filled) {
            throw new WrongUsage(
                    new Text(
                            "--map は --form ransomware か --form ddos とともに指定してください。",
                            "--map goes with --form ransomware or --form ddos."));
        }
        if (!organisations.isEmpty() && form != Form.CONTRACTS) {
            throw new WrongUsage(
                    new Text(
                            "--organisation は --form contracts とともに指定してください。",
                            "--organisation goes with --form contracts."));
        }
    }

    private void requireKnown(WorkspaceFiles files) {
        for (String each : organisations) {
            if (files.network().index().findOrganisation(new OrganisationId(each)).isEmpty()) {
                String shown = ProblemPrinter.visible(each);
                throw new WrongUsage(
                        new Text(
                                "--organisation: 組織ID「%s」は network/organisations.csv にありません(名称からは hakyu match で調べられます)。"
                                        .formatted(shown),
                                "--organisation: there is no organisation %s in network/organisations.csv (hakyu match finds the id of a name)."
                                        .formatted(shown)));
            }
        }
    }

    private Draftable contracts(CaseMaterial material) {
        Set<OrganisationId> wanted = new LinkedHashSet<>();
        organisations.forEach(each -> wanted.add(new OrganisationId(each)));
        return ContractsDraft.of(
                material.network(),
                wanted.isEmpty() ? material.concerned() : wanted,
                material.asOf(),
                material.files().settings().zone(),
                years,
                material.files().settings().marking());
    }

    private void report(CaseMaterial material, KnownReports known, Decisions decisions, Lang lang)
            throws IOException {
        WorkspaceFiles files = material.files();
        PreparedBrief.Concern concern =
                prepare(material, known, decisions).concerns().stream()
                        .filter(each -> each.incident().id().equals(material.incident().id()))
                        .findFirst()
                        .orElseThrow(() -> new WrongUsage(notOurs(material)));
        ReportHistory history = ReportHistory.of(files.directory(), material.incident().id());
        InternalReport.Made made =
                InternalReport.of(material, concern, inquiries(material), history.last());
        write(material, made.draft(), lang);
        history.keep(made.snapshot());
    }

    private static List<InquiryAnswer> answers(WorkspaceFiles files, Instant moment)
            throws IOException {
        return AnsweredIncidents.receivedBy(
                IncidentAnswers.read(files.directory(), files.settings().language()).answers(),
                moment);
    }

    private PreparedBrief prepare(CaseMaterial material, KnownReports known, Decisions decisions)
            throws IOException {
        WorkspaceFiles files = material.files();
        BriefRequest request =
                new BriefRequest(
                        files.network(),
                        files.settings(),
                        files.problems(),
                        new ReportsFolder(known.reports(), List.of(), known.unreadable()),
                        material.asOf(),
                        material.asOf().minus(Duration.ofHours(24)),
                        true,
                        files.settings().zone(),
                        runs.seed,
                        runs.runs,
                        runs.threads,
                        Version.number());
        return BriefJob.prepare(
                request.withDecisions(decisions, files.directory().toString())
                        .withAnswers(answers(files, material.asOf())),
                new ReadReports(
                        known.readings(),
                        known.readings(),
                        known.unreadable(),
                        List.of(),
                        known.arrived()),
                session::progress);
    }

    private List<InquiryStatus> inquiries(CaseMaterial material) throws IOException {
        List<InquiryStatus> own = new ArrayList<>();
        WorkspaceFiles files = material.files();
        for (InquiryFolder each :
                InquiryFolder.listOn(files.directory(), material.incident().id())) {
            own.add(InquiryStatus.of(each, files.settings(), material.asOf()));
        }
        return own;
    }

    private static Text notOurs(CaseMaterial material) {
        return new Text(
                material.victim()
                        + "の事案は、当社の供給網との関係が見つからないため、報告を作りません。別名の組織であれば hakyu decide confirm で記録してください。",
                "The incident at "
                        + material.victim()
                        + " does not touch our network, so there is nothing to report. If it is one"
                        + " of ours under another name, say so with hakyu decide confirm.");
    }

    private void fill(CaseMaterial material, CommonForm common, Lang lang) throws IOException {
        Path mapping = map == null ? common.mapping(material.files().directory()) : map;
        FormFill.Filled filled =
                FormFill.of(FormMapping.read(mapping), FormFields.of(material), lang);
        Path file =
                target(material, form.name().toLowerCase(java.util.Locale.ROOT), filled.ending());
        Files.write(file, filled.content().toBytes());
        tell(file);
        if (!filled.unknown().isEmpty()) {
            String names = String.join("、", filled.unknown());
            session.say(
                    session.out(),
                    new Text("不明として記入した項目: " + names, "Written as not known: " + names));
        }
    }

    private void write(CaseMaterial material, Draftable draft, Lang lang) throws IOException {
        Path file = target(material, draft.key(), format.ending());
        Files.write(file, format.write(draft, lang));
        tell(file);
    }

    private Path target(CaseMaterial material, String key, String ending) throws IOException {
        if (out != null) {
            Path parent = out.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return out;
        }
        Path folder = ReportHistory.folder(material.files().directory(), material.incident().id());
        Files.createDirectories(folder);
        String stamp = STAMP.format(material.asOf().atZone(material.files().settings().zone()));
        return folder.resolve(key + "-" + stamp + ending);
    }

    private void tell(Path file) {
        session.out().println(file);
    }
}
