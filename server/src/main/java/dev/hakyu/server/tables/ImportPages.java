package dev.hakyu.server.tables;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.NetworkTables;
import dev.hakyu.network.api.TableImport;
import dev.hakyu.network.api.TableImport.Missing;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.NetworkVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Importing tables: send files, look at what they would change, then write it or not.
@Controller
class ImportPages {
    private static final Text CHANGED =
            new Text(
                    "確認の間に供給網が変わったため、何も書き込んでいません。下の内容は今の供給網との違いです。もう一度確かめてください。",
                    "The network changed meanwhile, so nothing was written. Below is what differs from"
                            + " the network as it is now; look at it again.");

    private static final Text GONE =
            new Text(
                    "このプレビューはもうありません(2時間で消えます)。何も書き込んでいません。ファイルをもう一度選んでください。",
                    "This preview is gone (it is kept for two hours); nothing was written. Choose the"
                            + " files again.");

    private final ImportDesk desk;
    private final Workspace workspace;
    private final Pages pages;

    ImportPages(ImportDesk desk, Workspace workspace, Pages pages) {
        this.desk = desk;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/tables/import")
    View form(HttpServletRequest request, Principal who) {
        return form(request, who, Optional.empty());
    }

    @PostMapping("/tables/import")
    ModelAndView send(
            HttpServletRequest request,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String table,
            Principal who)
            throws IOException {
        List<SentTable> sent = new ArrayList<>();
        for (MultipartFile each : files == null ? List.<MultipartFile>of() : files) {
            if (each.getSize() > 0 || each.getOriginalFilename() != null) {
                sent.add(
                        SentTable.of(
                                each.getOriginalFilename(),
                                each.getBytes(),
                                table.isBlank() ? null : table));
            }
        }
        sent.removeIf(each -> each.name().equals("file") && each.content().size() == 0);
        Optional<Text> refusal = ImportDesk.refusal(sent);
        if (refusal.isPresent()) {
            return new ModelAndView(form(request, who, refusal));
        }
        return new ModelAndView(to("/tables/import/" + desk.put(sent, who.getName())));
    }

    @GetMapping("/tables/import/{id}")
    View look(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "keep") String missing,
            @RequestParam(defaultValue = "") String table,
            Principal who) {
        return desk.find(id, who.getName())
                .map(sent -> look(request, sent, missing(missing), table, Optional.empty()))
                .orElseGet(() -> form(request, who, Optional.of(GONE)));
    }

    @PostMapping("/tables/import/{id}/write")
    ModelAndView write(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "keep") String missing,
            @RequestParam(defaultValue = "") String shown,
            Principal who) {
        Optional<WaitingImport> waiting = desk.find(id, who.getName());
        if (waiting.isEmpty()) {
            return new ModelAndView(form(request, who, Optional.of(GONE)));
        }
        WaitingImport sent = waiting.get();
        Missing what = missing(missing);
        TableImport read = desk.look(sent, what);
        if (!read.isReady() || !seen(read).equals(shown)) {
            return new ModelAndView(look(request, sent, what, "", Optional.of(CHANGED)));
        }
        try {
            NetworkVersion version = desk.write(read, sent.names(), who.getName());
            desk.discard(sent);
            return new ModelAndView(to("/tables/versions/" + version.number()));
        } catch (InputRejected e) {
            sent.read().clear();
            workspace.refresh();
            return new ModelAndView(look(request, sent, what, "", Optional.of(CHANGED)));
        }
    }

    /// What a preview compared: a colleague may have written other values into the same cells.
    private static String seen(TableImport read) {
        return read.before().version() + "." + read.after().version();
    }

    @PostMapping("/tables/import/{id}/discard")
    View discard(@PathVariable String id, Principal who) {
        desk.find(id, who.getName()).ifPresent(desk::discard);
        return to("/tables/import");
    }

    private View form(HttpServletRequest request, Principal who, Optional<Text> refusal) {
        return pages.show(
                request,
                Section.NETWORK,
                "tables.import",
                "tables/import.jte",
                Map.of(
                        "tables",
                        NetworkTables.list(workspace.current().network()),
                        "waiting",
                        desk.waitingOf(who.getName()).map(WaitingView::of),
                        "refusal",
                        refusal,
                        "mostBytes",
                        ImportDesk.MOST_BYTES));
    }

    private View look(
            HttpServletRequest request,
            WaitingImport sent,
            Missing missing,
            String table,
            Optional<Text> note) {
        TableImport read = desk.look(sent, missing);
        Map<String, Object> values = new HashMap<>();
        values.put("id", sent.id());
        values.put("read", read);
        values.put("missing", missing);
        values.put("note", note);
        Messages t = pages.messages(request);
        List<Problem> errors = all(read).stream().filter(Problem::isError).toList();
        List<Problem> doubts = all(read).stream().filter(each -> !each.isError()).toList();
        values.put("errors", ProblemGroup.of(errors));
        values.put("errorCount", errors.size());
        values.put("doubts", ProblemGroup.of(doubts));
        values.put("doubtCount", doubts.size());
        values.put("sum", DifferenceView.sum(read.difference(), t));
        values.put("seen", seen(read));
        values.put("shown", DifferenceView.of(read.difference(), table, t));
        return pages.show(request, Section.NETWORK, "tables.look", "tables/look.jte", values);
    }

    /// Those of the files first, each file from top to bottom.
    private static List<Problem> all(TableImport read) {
        List<Problem> all = new ArrayList<>(read.problems());
        all.sort(
                Comparator.comparing((Problem each) -> each.place().file())
                        .thenComparing(each -> String.valueOf(each.place().sheet()))
                        .thenComparingInt(each -> each.place().row()));
        all.addAll(read.elsewhere());
        return all;
    }

    private static Missing missing(String typed) {
        return Term.find(Missing.class, typed).orElse(Missing.KEEP);
    }

    private static View to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
