package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Articles read per second: opened, read and labelled, on one thread and on two. `ReaderBenchmark
/// DOCS [ARTICLES]`. Not a test: run by hand on a quiet machine.
///
/// The results of two threads are compared with those of one before anything is printed.
public final class ReaderBenchmark {
    private static final int ROUNDS = 5;

    private ReaderBenchmark() {}

    private record Article(String name, byte[] bytes) {}

    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        int wanted = args.length > 1 ? Integer.parseInt(args[1]) : 4000;
        List<Article> articles = articles(Path.of(args[0]), wanted);
        long chars = 0;
        for (Article article : articles) {
            chars += new String(article.bytes, StandardCharsets.UTF_8).length();
        }
        ReportReader reader = ReportReader.shipped();
        List<String> expected = labels(reader, articles);
        for (int threads : new int[] {1, 2}) {
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<String> found = run(reader, articles, threads);
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!found.equals(expected)) {
                    throw new IllegalStateException("two threads read otherwise than one");
                }
                best = Math.max(best, articles.size() / seconds);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d thread(s): %.0f articles/s, %.1f million characters/s (best of %d)%n",
                    threads,
                    best,
                    best * chars / articles.size() / 1e6,
                    ROUNDS);
        }
        stages(reader, articles);
    }

    /// Processor time by stage on one thread, which other work on the machine disturbs little.
    private static void stages(ReportReader reader, List<Article> articles) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[4];
        List<Reading> readings = new ArrayList<>();
        for (Article article : articles) {
            long start = clock.getCurrentThreadCpuTime();
            Opened opened = ReportOpener.open(article.name, article.bytes);
            long read = clock.getCurrentThreadCpuTime();
            nanos[0] += read - start;
            if (opened instanceof Opened.Readable readable) {
                Reading reading = reader.read(readable.report());
                long label = clock.getCurrentThreadCpuTime();
                nanos[1] += label - read;
                Labels.of(article.name, reading).toJson();
                nanos[2] += clock.getCurrentThreadCpuTime() - label;
                readings.add(reading);
            }
        }
        long start = clock.getCurrentThreadCpuTime();
        int incidents = Dossiers.assemble(readings).size();
        nanos[3] = clock.getCurrentThreadCpuTime() - start;
        System.out.printf(
                Locale.ROOT,
                "CPU per article: open %.3f ms, read %.3f ms, assemble and label %.3f ms%n"
                        + "%d readings linked into %d incidents in %.3f CPU s%n",
                nanos[0] / 1e6 / articles.size(),
                nanos[1] / 1e6 / articles.size(),
                nanos[2] / 1e6 / articles.size(),
                readings.size(),
                incidents,
                nanos[3] / 1e9);
    }

    private static List<Article> articles(Path folder, int wanted) throws IOException {
        List<Article> once = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                once.add(new Article(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            articles.add(once.get(i % once.size()));
        }
        return articles;
    }

    private static List<String> run(ReportReader reader, List<Article> articles, int threads)
            throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<String>>> parts = new ArrayList<>();
            int size = (articles.size() + threads - 1) / threads;
            for (int from = 0; from < articles.size(); from += size) {
                List<Article> part = articles.subList(from, Math.min(articles.size(), from + size));
                parts.add(pool.submit(() -> labels(reader, part)));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        }
    }

    private static List<String> labels(ReportReader reader, List<Article> articles) {
        List<String> labels = new ArrayList<>();
        for (Article article : articles) {
            if (ReportOpener.open(article.name, article.bytes)
                    instanceof Opened.Readable readable) {
                labels.add(Labels.of(article.name, reader.read(readable.report())).toJson());
            }
        }
        return labels;
    }
}
