package dev.hakyu.cli;

import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.BuyerAddresses;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryPlan;
import dev.hakyu.daily.inquiry.InquiryRequest;
import dev.hakyu.daily.inquiry.LetterSender;
import dev.hakyu.daily.inquiry.PastInquiry;
import dev.hakyu.daily.inquiry.SupplierChoice;
import dev.hakyu.daily.inquiry.Templates;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu inquiry new DIR`: draws up an inquiry from an incident, a product, or neither.
@Command(name = "new", mixinStandardHelpOptions = true)
final class InquiryNewCommand implements Callable<Integer> {
    private static final String COMMAND = "hakyu inquiry new";
    private static final int MOST_SHOWN = 20;
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @ArgGroup(multiplicity = "1")
    About about = new About();

    @Option(names = "--versions", paramLabel = "RANGE")
    @Nullable String versions;

    @Option(names = "--supplier", paramLabel = "ID", split = ",")
    List<String> suppliers = new ArrayList<>();

    @Option(names = "--all")
    boolean all;

    @Option(names = "--buyer", paramLabel = "NAME")
    @Nullable String buyer;

    @Option(names = "--question", paramLabel = "ID", split = ",")
    List<String> questions = new ArrayList<>();

    @Option(names = "--due", paramLabel = "TIME")
    @Nullable String due;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "inquiry-as-of")
    @Nullable String asOf;

    @Option(names = "--letters", paramLabel = "ja|en")
    @Nullable Lang letters;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    @Nullable String by;

    @Option(names = "--json")
    boolean json;

    /// What the inquiry is about: exactly one of them.
    static final class About {
        @Option(names = "--incident", paramLabel = "ID", required = true)
        @Nullable String incident;

        @Option(names = "--product", paramLabel = "NAME", required = true)
        @Nullable String product;

        @Option(names = "--title", paramLabel = "TEXT", required = true)
        @Nullable String title;
    }

    InquiryNewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        requireOneChoice();
        WorkspaceReader.read(directory);
        return InquiryDesk.holding(directory, COMMAND, session.clock(), this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        ZoneId zone = files.settings().zone();
        Instant now = session.moment(asOf, zone);
        SupplierChoice choice = SupplierChoice.of(files.network());
        InquiryCause causes = new InquiryCause(files, session, now, COMMAND);
        Cause cause = cause(causes, choice);
        requireKnown(files);
        if (!suppliers.isEmpty()) {
            choice.keepOnly(suppliers.stream().map(OrganisationId::new).toList());
        }
        if (all) {
            choice.addEverybody();
        }
        if (buyer != null) {
            choice.keepBuyer(buyer);
        }
        InquiryRequest request =
                new InquiryRequest(
                        cause,
                        choice.suppliers(),
                        questions,
                        letters == null ? files.settings().language() : letters,
                        now,
                        PersonOption.of(by),
                        due == null ? null : MomentOption.parse("--due", due, zone),
                        causes.deadline());
        InquiryId id = InquiryFolder.nextId(files.directory(), now.atZone(zone).toLocalDate());
        if (choice.suppliers().isEmpty() && !choice.unaffected().isEmpty()) {
            tellUnaffected(choice.unaffected(), files);
        }
        InquiryPlan.Drawn drawn =
                InquiryPlan.draw(id, files, request, PastInquiry.list(files.directory()));
        InquiryFolder folder = InquiryFolder.of(files.directory(), id);
        folder.create(drawn.inquiry());
        List<Path> offered = Templates.offer(files.directory());
        if (json) {
            tellJson(drawn, choice.unaffected(), folder);
        } else {
            tell(drawn.inquiry(), offered.size(), zone);
            tellUnaffected(choice.unaffected(), files);
            tellLeftOut(drawn.leftOut(), files);
            List<Problem> doubts =
                    BuyerAddresses.doubts(files, drawn.inquiry(), LetterSender.of(files));
            ProblemPrinter.print(doubts, session.out(), session.lang());
            tellNext(drawn.inquiry());
        }
        return ExitStatus.DONE;
    }

    /// Everybody and these only cannot both be meant.
    private void requireOneChoice() {
        if (all && !suppliers.isEmpty()) {
            throw new WrongUsage(
                    new Text(
                            "--all と --supplier は同時に指定できません。一部の取引先に照会するときは --all を外し、"
                                    + "全社に照会するときは --supplier を外してください。何も作っていません。",
                            "--all and --supplier cannot be given together: leave out --all to ask"
                                    + " these only, or --supplier to ask everybody. Nothing was"
                                    + " drawn up."));
        }
    }

    private Cause cause(InquiryCause causes, SupplierChoice choice) throws IOException {
        if (about.incident != null) {
            return causes.ofIncident(about.incident, choice);
        }
        if (about.product != null) {
            return causes.ofProduct(about.product, versions, choice);
        }
        return new Cause.OfOther(Text.same(String.valueOf(about.title)));
    }

    private void requireKnown(WorkspaceFiles files) {
        for (String each : suppliers) {
            if (files.network().index().findOrganisation(new OrganisationId(each)).isEmpty()) {
                throw new WrongUsage(
                        new Text(
                                "--supplier: 組織ID「" + each + "」は一覧にありません。",
                                "--supplier: there is no organisation " + each + "."));
            }
        }
    }

    private void tellJson(
            InquiryPlan.Drawn drawn, Map<OrganisationId, String> unaffected, InquiryFolder folder) {
        Map<String, Object> doc = new TreeMap<>();
        doc.put("version", 1);
        doc.put("id", drawn.inquiry().id().value());
        doc.put("folder", folder.path().toString());
        doc.put("suppliers", drawn.inquiry().asked().size());
        doc.put("left_out", drawn.leftOut().stream().map(OrganisationId::value).toList());
        Map<String, Object> versionsInUse = new TreeMap<>();
        unaffected.forEach((id, version) -> versionsInUse.put(id.value(), version));
        doc.put("not_affected", versionsInUse);
        session.out().println(JsonText.of(doc));
    }

    private void tell(Inquiry inquiry, int templates, ZoneId zone) {
        long via = inquiry.asked().stream().filter(each -> each.via() != null).count();
        Text due = When.moment(inquiry.due(), zone);
        session.say(
                session.out(),
                new Text(
                        "照会 %s を作りました。照会先 %,d社(うち一次取引先を通じて %,d社)、回答期限 %s。"
                                .formatted(inquiry.id(), inquiry.asked().size(), via, due.ja()),
                        "Inquiry %s is drawn up: %,d suppliers (%,d through a first tier), due %s."
                                .formatted(inquiry.id(), inquiry.asked().size(), via, due.en())));
        for (Asked each : inquiry.asked().stream().limit(MOST_SHOWN).toList()) {
            Text own = When.moment(each.due(), zone);
            String ja = each.victim() ? "(被害組織、回答期限 " + own.ja() + ")" : "";
            String en = each.victim() ? " (hit; due " + own.en() + ")" : "";
            Text line =
                    new Text(
                            "  %s %s%s  質問 %d件"
                                    .formatted(
                                            each.supplier(), each.name(), ja, each.rows().size()),
                            "  %s %s%s  %d questions"
                                    .formatted(
                                            each.supplier(), each.name(), en, each.rows().size()));
            session.out().println(ProblemPrinter.visible(line.in(session.lang())));
        }
        int more = inquiry.asked().size() - MOST_SHOWN;
        if (more > 0) {
            session.say(
                    session.out(),
                    new Text("  ほか %,d社".formatted(more), "  and %,d more".formatted(more)));
        }
        if (templates > 0) {
            session.say(
                    session.out(),
                    new Text("文面は templates/ で直せます。", "The letters can be edited in templates/."));
        }
    }

    private void tellUnaffected(Map<OrganisationId, String> unaffected, WorkspaceFiles files) {
        if (unaffected.isEmpty()) {
            return;
        }
        session.say(
                session.out(),
                new Text(
                        "照会しません: 利用中の版が対象外の取引先 %,d社(照会するときは --supplier で指定)"
                                .formatted(unaffected.size()),
                        "Not asked, as the version in use is not concerned: %,d (name them with --supplier to ask)"
                                .formatted(unaffected.size())));
        unaffected.entrySet().stream()
                .limit(MOST_SHOWN)
                .forEach(each ->
                        session.out()
                                .println(
                                        ProblemPrinter.visible(
                                                "  %s %s  %s"
                                                        .formatted(
                                                                each.getKey(),
                                                                files.network()
                                                                        .index()
                                                                        .nameOf(each.getKey()),
                                                                each.getValue()))));
    }

    private void tellLeftOut(List<OrganisationId> leftOut, WorkspaceFiles files) {
        if (leftOut.isEmpty()) {
            return;
        }
        session.say(
                session.out(),
                new Text(
                        "照会しません: 選んだ質問に当たる行が network/ にない取引先 %,d社".formatted(leftOut.size()),
                        "Not asked, as no row of theirs in network/ fits the questions: %,d"
                                .formatted(leftOut.size())));
        for (OrganisationId each : leftOut.stream().limit(MOST_SHOWN).toList()) {
            session.out()
                    .println(
                            ProblemPrinter.visible(
                                    "  %s %s"
                                            .formatted(
                                                    each, files.network().index().nameOf(each))));
        }
    }

    private void tellNext(Inquiry inquiry) {
        session.say(
                session.out(),
                new Text(
                        "次: hakyu inquiry send " + directory + " " + inquiry.id(),
                        "Next: hakyu inquiry send " + directory + " " + inquiry.id()));
    }
}
