package dev.hakyu.cli;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.FetchResult;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.store.api.Filing;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu fetch DIR`: what is new at the sources, into the store.
@Command(name = "fetch", mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--only", paramLabel = "ID")
    List<String> only = new ArrayList<>();

    @Option(names = "--json")
    boolean json;

    FetchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        List<Problem> problems = new ArrayList<>(SourceChoice.problemsOfSettings(files));
        boolean rejected = problems.stream().anyMatch(Problem::isError);
        List<Source> sources = SourceChoice.of(files.settings().sources(), only);
        Clock clock = session.clock().withZone(files.settings().zone());
        session.progress(
                new Text(
                        "情報源 " + sources.size() + " 件から取得しています。",
                        "Fetching from " + sources.size() + " sources."));
        FetchResult result;
        List<Filing> filings;
        try (Store store = Store.open(files.directory(), "hakyu fetch", clock)) {
            Fetcher fetcher = SourceChoice.fetcher(files);
            result = fetcher.fetch(sources, store.sources().loadAll(), clock);
            filings =
                    store.together(() -> {
                        List<Filing> kept = store.evidence().putAll(result.items());
                        store.sources().saveAll(result.after().values());
                        return kept;
                    });
        }
        problems.addAll(result.problems());
        if (json) {
            session.out().println(JsonText.of(json(result, filings, problems)));
        } else {
            print(sources, result, filings);
            ProblemPrinter.print(problems, session.err(), session.lang());
        }
        boolean failed = result.counts().stream().anyMatch(FetchCommand::isFailed);
        return rejected || failed ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private static boolean isFailed(SourceCount count) {
        return count.outcome() == Outcome.FAILED;
    }

    private void print(List<Source> sources, FetchResult result, List<Filing> filings) {
        for (int i = 0; i < result.counts().size(); i++) {
            SourceCount count = result.counts().get(i);
            Text line = line(count, of(count, result, filings));
            session.out()
                    .println(
                            ProblemPrinter.visible(sources.get(i).name())
                                    + ": "
                                    + line.in(session.lang()));
        }
        Filed all = Filed.of(filings);
        long failed = result.counts().stream().filter(FetchCommand::isFailed).count();
        session.say(
                session.out(),
                new Text(
                        "新着 %d件、更新 %d件。取得できなかった情報源 %d件。".formatted(all.fresh, all.changed, failed),
                        "%d new, %d changed; %d sources failed."
                                .formatted(all.fresh, all.changed, failed)));
    }

    private static Filed of(SourceCount count, FetchResult result, List<Filing> filings) {
        List<Filing> own = new ArrayList<>();
        for (int i = 0; i < filings.size(); i++) {
            if (result.items().get(i).source().equals(count.source())) {
                own.add(filings.get(i));
            }
        }
        return Filed.of(own);
    }

    private static Text line(SourceCount count, Filed filed) {
        return switch (count.outcome()) {
            case FETCHED, UNCHANGED ->
                    new Text(
                            "新着 %d件、更新 %d件(一覧 %d件、除外 %d件、既知 %d件)"
                                    .formatted(
                                            filed.fresh,
                                            filed.changed,
                                            count.listed(),
                                            count.filteredOut(),
                                            count.known()),
                            "%d new, %d changed (%d listed, %d filtered out, %d known)"
                                    .formatted(
                                            filed.fresh,
                                            filed.changed,
                                            count.listed(),
                                            count.filteredOut(),
                                            count.known()));
            case DEFERRED -> new Text("今回は控えました", "put off this time");
            case FAILED -> new Text("取得できませんでした", "failed");
        };
    }

    private static Map<String, Object> json(
            FetchResult result, List<Filing> filings, List<Problem> problems) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put("sources", result.counts().stream().map(FetchCommand::json).toList());
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < filings.size(); i++) {
            items.add(json(result.items().get(i), filings.get(i)));
        }
        json.put("items", items);
        json.put("problems", JsonText.problems(problems));
        return json;
    }

    private static Map<String, Object> json(SourceCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", count.source().value());
        json.put("outcome", count.outcome().name().toLowerCase(Locale.ROOT));
        json.put("listed", count.listed());
        json.put("filtered_out", count.filteredOut());
        json.put("known", count.known());
        json.put("taken", count.taken());
        json.put("failed", count.failed());
        return json;
    }

    private static Map<String, Object> json(Item item, Filing filing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", item.source().value());
        json.put("location", item.location());
        json.put("title", item.title());
        json.put("published_at", item.publishedAt() == null ? null : item.publishedAt().toString());
        json.put("media_type", item.mediaType());
        json.put("bytes", item.content().size());
        json.put("sha256", item.content().hash());
        json.put("filing", filing.name().toLowerCase(Locale.ROOT));
        return json;
    }

    /// How many were new, and how many another version.
    private record Filed(long fresh, long changed) {
        static Filed of(List<Filing> filings) {
            return new Filed(
                    filings.stream().filter(each -> each == Filing.NEW).count(),
                    filings.stream().filter(each -> each == Filing.NEW_VERSION).count());
        }
    }
}
