package dev.hakyu.server;

import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import dev.hakyu.testkit.GrownSample;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// 50 people browse and 5 run simulations for ten minutes. Run by hand: `SECONDS ORGANISATIONS
/// INCIDENTS`, 600 5000 10000 by default.
///
/// Each person reads a page, thinks for one to five seconds, and goes on. Each of the five asks for
/// a simulation that nobody asked for before (200 runs), waits for its end, reads the result, and
/// begins anew. The server's clock goes on, since limits on requests need it. Server and visitors
/// share one process and its processors, so times include theirs.
final class LoadMeasure {
    private static final int PEOPLE = 50;
    private static final int COMPUTING = 5;
    private static final int RUNS = 200;
    private static final Instant MORNING = Instant.parse("2026-11-17T22:00:00Z");

    private record Visit(String page, long micros, int status) {}

    private final ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final SampleServer server;
    private final List<String> dossiers;
    private final List<String> nodes;
    private final Duration length;
    private volatile long begunNanos;

    private LoadMeasure(SampleServer server, Duration length) {
        this.server = server;
        var now = server.bean(Workspace.class).current();
        dossiers = now.incidents().stream().limit(500).map(each -> each.id().value()).toList();
        nodes =
                now.network().organisations().stream()
                        .limit(500)
                        .map(each -> each.id().value())
                        .toList();
        this.length = length;
    }

    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 600;
        int organisations = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        int incidents = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        Path folder = Files.createTempDirectory("hakyu-load");
        Path company = folder.resolve("company");
        GrownSample.write(
                Path.of("..", "examples", "sample-company"), company, organisations, incidents, 1);
        Map<String, Object> goesOn =
                Map.of("hakyu.as-of", "", "hakyu.starts-at", MORNING.toString());
        try (SampleServer server = SampleServer.over(company, MORNING, false, goesOn)) {
            IO.println("the first brief is made; load " + load());
            LoadMeasure measure = new LoadMeasure(server, Duration.ofSeconds(seconds));
            measure.run();
            measure.print();
            IO.println("load " + load());
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        List<Visitor> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(
                    new Visitor(server.address())
                            .join(server.invite(AccountRole.ANALYST), "person " + i));
        }
        begunNanos = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = people.get(i);
                SplittableRandom random = new SplittableRandom(i);
                all.add(threads.submit(() -> browse(visitor, random)));
            }
            for (int i = 0; i < COMPUTING; i++) {
                ApiClient program = ApiClient.of(server, "person " + i, TokenScope.values());
                int first = 1_000_000 * (i + 1);
                all.add(threads.submit(() -> compute(program, first)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        people.forEach(Visitor::close);
    }

    private boolean goesOn() {
        return System.nanoTime() - begunNanos < length.toNanos();
    }

    private void browse(Visitor visitor, SplittableRandom random) {
        while (goesOn()) {
            String[] page = page(random).split(" ", 2);
            String lang = random.nextBoolean() ? "ja" : "en";
            timed(
                    page[0],
                    () ->
                            page[0].equals("graph")
                                    ? visitor.bytes(page[1], lang)
                                    : visitor.get(page[1], lang));
            pause(1_000 + random.nextInt(4_000));
        }
    }

    /// A name for the table and an address.
    private String page(SplittableRandom random) {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> "today /";
            case 4, 5 -> "incidents /incidents?touch=us";
            case 6 -> "incidents /incidents?page=" + (1 + random.nextInt(20));
            case 7 -> "search /incidents?q=%E5%A4%A7%E5%AD%A6";
            case 8, 9, 10 -> "dossier /incidents/" + one(dossiers, random);
            case 11 -> "network /network";
            case 12, 13 -> "node /network/" + one(nodes, random);
            case 14 -> "graph /network/graph.json";
            case 15 -> "duties /duties";
            case 16 -> "suppliers /suppliers?q=%E7%B2%BE%E5%B7%A5";
            default -> "scenarios /scenarios";
        };
    }

    private void compute(ApiClient program, int firstSeed) {
        String file = "/api/v1/scenarios/portal-outage.yaml";
        for (int seed = firstSeed; goesOn(); seed++) {
            String wish = "{\"runs\": %d, \"seed\": %d}".formatted(RUNS, seed);
            long begin = System.nanoTime();
            try {
                HttpResponse<String> started = program.post(file + "/run", wish);
                JsonNode job = ApiClient.json(started);
                String run = awaited(program, job.get("job").asString());
                timed("result", () -> program.get(file + "/runs/" + run));
                visits.add(new Visit("simulation", (System.nanoTime() - begin) / 1_000, 200));
            } catch (IOException | InterruptedException | RuntimeException e) {
                errors.add("simulation: " + e);
                pause(1_000);
            }
        }
    }

    private static String awaited(ApiClient program, String job)
            throws IOException, InterruptedException {
        while (true) {
            JsonNode now = program.read("/api/v1/scenario-jobs/" + job);
            String state = now.get("state").asString();
            if (state.equals("finished")) {
                return now.get("run").asString();
            }
            if (!state.equals("waiting") && !state.equals("running")) {
                throw new IllegalStateException("the computation ended as " + state);
            }
            pause(1_000);
        }
    }

    private interface Request {
        HttpResponse<?> send() throws IOException, InterruptedException;
    }

    private void timed(String page, Request request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<?> answer = request.send();
            visits.add(new Visit(page, (System.nanoTime() - begin) / 1_000, answer.statusCode()));
            if (answer.statusCode() != 200) {
                errors.add(page + ": status " + answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            errors.add(page + ": " + e);
        }
    }

    private void print() {
        Map<String, List<Long>> byPage = new TreeMap<>();
        visits.forEach(each ->
                byPage.computeIfAbsent(each.page(), _ -> new ArrayList<>()).add(each.micros()));
        byPage.forEach((page, micros) -> {
            long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
            IO.println(
                    "%-11s %6d  median %6d ms  p95 %6d ms  most %6d ms"
                            .formatted(
                                    page,
                                    sorted.length,
                                    sorted[sorted.length / 2] / 1_000,
                                    sorted[(int) (sorted.length * 0.95)] / 1_000,
                                    sorted[sorted.length - 1] / 1_000));
        });
        IO.println("errors: " + errors.size());
        Arrays.stream(errors.toArray()).limit(20).forEach(each -> IO.println("  " + each));
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        IO.println(
                "heap in use after collection: %d MB"
                        .formatted((runtime.totalMemory() - runtime.freeMemory()) / 1_000_000));
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
