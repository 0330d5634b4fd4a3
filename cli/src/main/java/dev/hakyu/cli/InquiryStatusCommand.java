package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.daily.inquiry.UnreadCell;
import dev.hakyu.daily.inquiry.Worklist;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hakyu inquiry status DIR ID`: who answered, who is late, and what each buyer has to do.
@Command(name = "status", mixinStandardHelpOptions = true)
final class InquiryStatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Option(names = "--worklist", paramLabel = "FILE")
    @Nullable Path worklist;

    @Option(names = "--json")
    boolean json;

    InquiryStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = target.files();
        InquiryFolder folder = target.folder(files);
        InquiryStatus status =
                InquiryStatus.of(folder, files.settings(), session.clock().instant());
        Worklist work =
                Worklist.of(status, files.network(), files.settings().zone(), session.lang());
        if (json) {
            session.out().println(JsonText.of(json(status)));
        } else {
            tell(status);
            tellSaid(status);
            tellUnread(status);
            session.out().print(ProblemPrinter.visibleLines(work.text()));
            session.out().println();
        }
        if (worklist != null) {
            write(work, worklist);
        }
        return ExitStatus.DONE;
    }

    private static void write(Worklist work, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            Files.write(file, work.xlsx());
        } else if (name.endsWith(".csv")) {
            Files.write(file, work.csv());
        } else {
            Files.writeString(file, work.text());
        }
    }

    private void tell(InquiryStatus status) {
        long percent = Math.round(status.responseRate() * 100);
        session.say(
                session.out(),
                new Text(
                        "照会 %s: 照会先 %,d社、照会済 %,d社、回答 %,d社(回答率 %d%%)、期限超過 %,d社"
                                .formatted(
                                        status.inquiry().id(),
                                        status.entries().size(),
                                        status.asked(),
                                        status.answered(),
                                        percent,
                                        status.overdue()),
                        "Inquiry %s: %,d suppliers, %,d asked, %,d answered (%d %%), %,d overdue"
                                .formatted(
                                        status.inquiry().id(),
                                        status.entries().size(),
                                        status.asked(),
                                        status.answered(),
                                        percent,
                                        status.overdue())));
        for (Map.Entry<SupplierState, Integer> each : status.byState().entrySet()) {
            session.out()
                    .println(
                            "  %s %,d"
                                    .formatted(
                                            each.getKey().label().in(session.lang()),
                                            each.getValue()));
        }
    }

    /// Who stands still, is cut off, or says when it starts again; one line each.
    private void tellSaid(InquiryStatus status) {
        for (InquiryStatus.Entry each : status.entries()) {
            each.said()
                    .line()
                    .ifPresent(said ->
                            session.out()
                                    .println(
                                            ProblemPrinter.visible(
                                                    "  %s %s: %s"
                                                            .formatted(
                                                                    each.asked().supplier(),
                                                                    each.asked().name(),
                                                                    said.in(session.lang())))));
        }
    }

    /// What could not be read, by supplier, until a corrected form came.
    private void tellUnread(InquiryStatus status) {
        List<InquiryStatus.Entry> unread =
                status.entries().stream().filter(each -> each.unreadCells() > 0).toList();
        if (unread.isEmpty()) {
            return;
        }
        session.say(
                session.out(),
                new Text(
                        "読み取れなかった回答 %,d社(直した回答票を取り込むと消えます):".formatted(unread.size()),
                        "Answers that could not be read, of %,d suppliers (until a corrected form comes in):"
                                .formatted(unread.size())));
        for (InquiryStatus.Entry each : unread) {
            String who = "  %s %s".formatted(each.asked().supplier(), each.asked().name());
            session.out().println(ProblemPrinter.visible(who));
            for (UnreadCell cell : each.unread()) {
                Text line =
                        new Text(
                                "%s No.%s %s"
                                        .formatted(cell.file(), cell.no(), cell.message().ja()),
                                "%s %s: %s".formatted(cell.file(), cell.no(), cell.message().en()));
                session.out().println(ProblemPrinter.visible("    " + line.in(session.lang())));
            }
            if (each.unread().isEmpty()) {
                session.say(
                        session.out(),
                        new Text(
                                "    %,d件(answers/ の errors-*.csv にあります)"
                                        .formatted(each.unreadCells()),
                                "    %,d (see errors-*.csv in answers/)"
                                        .formatted(each.unreadCells())));
            }
        }
    }

    private static Map<String, Object> json(UnreadCell cell) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", cell.file());
        entry.put("no", cell.no());
        entry.put("cell", cell.cell());
        entry.put("message", cell.message());
        entry.put("remedy", cell.remedy());
        return entry;
    }

    private static Map<String, Object> json(InquiryStatus status) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("version", 1);
        doc.put("id", status.inquiry().id().value());
        doc.put("asked", status.asked());
        doc.put("answered", status.answered());
        doc.put("overdue", status.overdue());
        doc.put("response_rate", status.responseRate());
        List<Map<String, Object>> suppliers = new ArrayList<>();
        for (InquiryStatus.Entry each : status.entries()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            Map<String, Object> answers = new LinkedHashMap<>();
            entry.put("supplier", each.asked().supplier().value());
            entry.put("name", each.asked().name());
            entry.put("state", each.standing().state());
            entry.put("due", each.asked().due().toString());
            each.standing().findAsked().ifPresent(at -> entry.put("asked", at.toString()));
            each.standing().findAnswered().ifPresent(at -> entry.put("answered", at.toString()));
            entry.put("working_days_late", each.workingDaysLate());
            entry.put("reminders", each.standing().reminders());
            each.restart().ifPresent(day -> entry.put("restart", day));
            each.said().answers().forEach((question, said) -> answers.put(question, said));
            entry.put("answers", answers);
            entry.put("unread_cells", each.unreadCells());
            entry.put("unread", each.unread().stream().map(cell -> json(cell)).toList());
            entry.put(
                    "open_checks", each.standing().open().stream().map(item -> item.id()).toList());
            suppliers.add(entry);
        }
        doc.put("suppliers", suppliers);
        return doc;
    }
}
