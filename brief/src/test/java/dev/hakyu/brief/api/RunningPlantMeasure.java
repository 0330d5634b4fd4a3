package dev.hakyu.brief.api;

import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/// What it changes that a supplier's notice says of its second plant that it runs, over the sample
/// company; run by hand. Argument: runs of each simulation, 400 by default.
final class RunningPlantMeasure {
    private static final Instant AS_OF = Instant.parse("2026-12-07T00:00:00Z");
    private static final String NOTICE =
            """
            サイバー攻撃による本社工場の停止について
            2026年12月7日
            ホシナミ電装株式会社
            当社は12月6日、サーバーがランサムウェアの被害を受けました。本社工場は12月7日8時から生産を停止しています。再開の時期は未定です。
            """;

    private RunningPlantMeasure() {}

    public static void main(String[] arguments) throws IOException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        print("one plant stopped", NOTICE, runs);
        print("the other runs", NOTICE + "九州工場は通常どおり稼働しています。\n", runs);
    }

    private static void print(String label, String notice, int runs) throws IOException {
        Path reports = Files.createTempDirectory("reports");
        Files.writeString(reports.resolve("notice.txt"), notice);
        WorkspaceFiles files = WorkspaceReader.read(Path.of("..", "examples", "sample-company"));
        Brief brief =
                BriefJob.prepare(
                        MorningRequest.of(files, ReportsFolder.open(reports), AS_OF, true, runs),
                        _ -> {});
        Brief.IncidentPage page = brief.inFull().getFirst();
        System.out.printf(
                "%s: median loss %.0f million %s%n",
                label,
                Objects.requireNonNull(page.losses()).grossP50() / 1e6,
                page.losses().currency());
        page.stops()
                .forEach(each ->
                        System.out.printf(
                                "  %s %.3f %s%n",
                                each.node(), each.probability(), each.sentence().ja()));
    }
}
