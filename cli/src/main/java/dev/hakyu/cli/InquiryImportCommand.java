package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.AnswerImport;
import dev.hakyu.daily.inquiry.Change;
import dev.hakyu.daily.inquiry.Conflict;
import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu inquiry import DIR ID FILE...`: takes filled forms into the network.
@Command(name = "import", mixinStandardHelpOptions = true)
final class InquiryImportCommand implements Callable<Integer> {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_SHOWN = 40;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "forms")
    List<Path> forms = new ArrayList<>();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--json")
    boolean json;

    InquiryImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return dryRun ? act(target.files()) : target.holding(session, "import", this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        InquiryFolder folder = target.folder(files);
        List<Path> all = files(forms);
        ImportResult result =
                dryRun
                        ? AnswerImport.preview(files, folder, all, session.clock(), target.by())
                        : AnswerImport.apply(files, folder, all, session.clock(), target.by());
        if (json) {
            session.out().println(JsonText.of(json(result)));
        } else {
            tell(result, files.settings().zone());
        }
        boolean errors = result.problems().stream().anyMatch(Problem::isError);
        return errors ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private static List<Path> files(List<Path> given) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path each : given) {
            if (!Files.isDirectory(each)) {
                all.add(each);
                continue;
            }
            try (Stream<Path> inside = Files.list(each)) {
                List<Path> own =
                        inside.filter(InquiryImportCommand::isVisible)
                                .sorted()
                                .limit(MOST_FILES + 1L)
                                .toList();
                if (own.size() > MOST_FILES) {
                    throw new WrongUsage(tooMany(each));
                }
                all.addAll(own);
            }
        }
        return all;
    }

    /// All but what systems and spreadsheets leave beside the files of a person.
    private static boolean isVisible(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.equals("desktop.ini")
                && !name.equals("thumbs.db");
    }

    private static Text tooMany(Path folder) {
        return Text.of(
                "フォルダー「%s」に%,d件を超えるファイルがあります。分けて取り込んでください。",
                "The folder '%s' holds more than %,d files; import them in parts.",
                ProblemPrinter.visible(folder.toString()),
                MOST_FILES);
    }

    private static Map<String, Object> json(ImportResult result) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("version", 1);
        doc.put("files", result.files());
        doc.put("changes", result.changes());
        doc.put("conflicts", result.conflicts());
        doc.put("confirmed", result.confirmed());
        doc.put("facts", result.facts());
        Map<String, Object> states = new LinkedHashMap<>();
        result.states().forEach((supplier, state) -> states.put(supplier.value(), state));
        doc.put("states", states);
        doc.put("problems", JsonText.problems(result.problems()));
        return doc;
    }

    private void tell(ImportResult result, ZoneId zone) {
        long rejected =
                result.files().stream()
                        .filter(each -> each.outcome() == ImportResult.Outcome.REJECTED)
                        .count();
        session.say(
                session.out(),
                new Text(
                        "%,d件のうち %,d件を取り込みました(取り込めないもの %,d)。供給網の変更 %,d、登録どおり %,d、食い違い %,d、状況の回答 %,d。"
                                .formatted(
                                        result.files().size(),
                                        result.taken(),
                                        rejected,
                                        result.changes().size(),
                                        result.confirmed(),
                                        result.conflicts().size(),
                                        result.facts()),
                        "%,d of %,d files taken (%,d could not be). Cells of the network changed: %,d, confirmed: %,d, conflicts: %,d, answers on the situation: %,d."
                                .formatted(
                                        result.taken(),
                                        result.files().size(),
                                        rejected,
                                        result.changes().size(),
                                        result.confirmed(),
                                        result.conflicts().size(),
                                        result.facts())));
        result.files().stream()
                .filter(each -> each.outcome() == ImportResult.Outcome.KNOWN)
                .forEach(each -> known(each, zone));
        result.changes().stream().limit(MOST_SHOWN).forEach(each -> line(change(each)));
        more(result.changes().size());
        result.conflicts().stream().limit(MOST_SHOWN).forEach(each -> line(conflict(each)));
        more(result.conflicts().size());
        ProblemPrinter.print(result.problems(), session.out(), session.lang());
        result.written().stream()
                .map(Path::toString)
                .filter(name -> !name.contains("answers") || name.endsWith(".csv"))
                .forEach(this::line);
        if (dryRun) {
            session.say(session.out(), new Text("何も書き込んでいません。", "Nothing was written."));
        }
    }

    private void known(ImportResult.FileResult each, ZoneId zone) {
        String file = ProblemPrinter.visible(each.file());
        String at = each.findImportedAt().map(moment -> AT.format(moment.atZone(zone))).orElse("-");
        session.say(
                session.out(),
                new Text(
                        "= " + file + ": " + at + " に取り込み済みです。何も変えていません。",
                        "= " + file + ": already imported on " + at + "; nothing changed."));
    }

    private static String change(Change each) {
        String row = each.row() == 0 ? "+" : String.valueOf(each.row());
        return "~ %s %s:%s %s: %s → %s"
                .formatted(
                        each.supplier(),
                        each.file(),
                        row,
                        each.column(),
                        each.before().isEmpty() ? "-" : each.before(),
                        each.after());
    }

    private String conflict(Conflict each) {
        return "! %s %s:%d %s: %s / %s — %s"
                .formatted(
                        each.supplier(),
                        each.file(),
                        each.row(),
                        each.column(),
                        each.present(),
                        each.answered(),
                        each.why().in(session.lang()));
    }

    private void more(int count) {
        if (count > MOST_SHOWN) {
            session.say(
                    session.out(),
                    new Text(
                            "  ほか%,d件(--json ですべて)".formatted(count - MOST_SHOWN),
                            "  %,d more (--json shows all)".formatted(count - MOST_SHOWN)));
        }
    }

    private void line(String text) {
        session.out().println(ProblemPrinter.visible(text));
    }
}
