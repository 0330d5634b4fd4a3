package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioComparison;
import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A kept result, two of them side by side, and what leaves as a file. Their addresses stay.
@Controller
class ResultPages {
    static final Text NO_FONT =
            new Text(
                    "PDFを作れませんでした。このサーバーに日本語のフォントが見つかりません。Noto Sans CJK または IPAゴシックを入れるか、hakyu.pdf.font(環境変数 HAKYU_PDF_FONT)にフォントのファイルを指定してください。このページの印刷とCSV、JSONは使えます。",
                    "No PDF was made: there is no Japanese font on this server. Install Noto Sans CJK or IPA Gothic, or name a font file in hakyu.pdf.font (environment variable HAKYU_PDF_FONT). Printing this page, CSV and JSON work.");
    private final Pages pages;
    private final ResultPaper papers;
    private final KeptRuns runs;
    private final Starter starter;
    private final Workspace workspace;

    ResultPages(
            Pages pages, KeptRuns runs, Starter starter, Workspace workspace, ResultPaper papers) {
        this.papers = papers;
        this.workspace = workspace;
        this.pages = pages;
        this.runs = runs;
        this.starter = starter;
    }

    @GetMapping("/scenarios/{file}/runs/{id}")
    View result(
            HttpServletRequest request,
            @PathVariable String file,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String font) {
        return result(request, found(file, id), font.equals("none") ? NO_FONT : null);
    }

    @PostMapping("/scenarios/{file}/runs/{id}/check")
    View check(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String file,
            @PathVariable String id,
            Principal who) {
        KeptRuns.KeptRun run = found(file, id);
        return switch (starter.again(run, who.getName())) {
            case Starter.Started.Computing(SimulationJob job) ->
                    new RedirectView(Paths.job(job.id()));
            case Starter.Started.Known(KeptRuns.Entry known) -> new RedirectView(known.path());
            case Starter.Started.Refused(Text why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield result(request, run, why);
            }
        };
    }

    @GetMapping(
            path = "/scenarios/{file}/runs/{id}/charts.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ChartData charts(
            HttpServletRequest request, @PathVariable String file, @PathVariable String id) {
        return ChartData.of(view(request, found(file, id)), pages.messages(request));
    }

    @GetMapping("/scenarios/{file}/runs/{id}/stops.csv")
    ResponseEntity<byte[]> stops(
            HttpServletRequest request, @PathVariable String file, @PathVariable String id) {
        String csv = ResultCsv.stops(view(request, found(file, id)), pages.messages(request));
        return download(csv, "text/csv;charset=UTF-8", "stops-" + id + ".csv");
    }

    @GetMapping("/scenarios/{file}/runs/{id}/output.csv")
    ResponseEntity<byte[]> output(
            HttpServletRequest request, @PathVariable String file, @PathVariable String id) {
        String csv = ResultCsv.output(view(request, found(file, id)), pages.messages(request));
        return download(csv, "text/csv;charset=UTF-8", "output-" + id + ".csv");
    }

    @GetMapping("/scenarios/{file}/runs/{id}/result.json")
    ResponseEntity<byte[]> json(@PathVariable String file, @PathVariable String id) {
        return download(found(file, id).json(), "application/json", "scenario-" + id + ".json");
    }

    /// The result on paper; where there is no font for it, the page with a word on that.
    @GetMapping("/scenarios/{file}/runs/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(
            HttpServletRequest request, @PathVariable String file, @PathVariable String id) {
        KeptRuns.KeptRun run = found(file, id);
        return papers.pdf(run, pages.messages(request))
                .map(pdf -> download(pdf, "application/pdf", "scenario-" + id + ".pdf"))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, run.path() + "?font=none")
                                .build());
    }

    @GetMapping("/scenarios/compare")
    View compare(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b) {
        Optional<KeptRuns.KeptRun> left = named(a);
        Optional<KeptRuns.KeptRun> right = named(b);
        Map<String, Object> values = new HashMap<>();
        values.put("choices", runs.newest(50));
        values.put("a", a);
        values.put("b", b);
        values.put("left", left.map(run -> view(request, run)));
        values.put("right", right.map(run -> view(request, run)));
        values.put("zone", workspace.current().settings().zone());
        values.put(
                "comparison",
                left.flatMap(one ->
                        right.map(other -> ScenarioComparison.of(one.result(), other.result()))));
        return pages.show(
                request,
                Section.SCENARIOS,
                "scenarios.compareTitle",
                "scenarios/compare.jte",
                values);
    }

    private View result(HttpServletRequest request, KeptRuns.KeptRun run, @Nullable Text refused) {
        Map<String, Object> values = new HashMap<>();
        values.put("run", run);
        values.put("view", view(request, run));
        values.put("scenarioPath", Paths.scenario(run.file()));
        values.put("refused", Optional.ofNullable(refused));
        values.put("mayRun", ScenarioPages.mayRun(request));
        return pages.show(
                request, Section.SCENARIOS, "scenarios.title", "scenarios/result.jte", values);
    }

    private ResultView view(HttpServletRequest request, KeptRuns.KeptRun run) {
        return new ResultView(run.result(), pages.lang(request));
    }

    private KeptRuns.KeptRun found(String file, String id) {
        return runs.find(file, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A result by `file/id`, as the list sends it.
    private Optional<KeptRuns.KeptRun> named(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 1
                ? Optional.empty()
                : runs.find(name.substring(0, slash), name.substring(slash + 1));
    }

    private static ResponseEntity<byte[]> download(String text, String type, String name) {
        return download(text.getBytes(StandardCharsets.UTF_8), type, name);
    }

    private static ResponseEntity<byte[]> download(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
