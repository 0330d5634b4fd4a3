package dev.hakyu.cli;

import dev.hakyu.brief.api.SampleCompany;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hakyu demo`: copies the sample company and makes its brief. With `--serve` the script starts
/// the server instead, which copies the same sample.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String SINCE = "2026-11-17T07:00";
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of(SampleCompany.FOLDER);

    @Mixin RunOptions runs = new RunOptions();

    @Option(names = "--as-of", paramLabel = "TIME")
    String asOf = SampleCompany.AS_OF;

    @Option(names = "--serve")
    boolean serve;

    @Option(names = "--port", paramLabel = "PORT")
    int port = 8080;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (serve) {
            // The hakyu script starts the pages; whoever comes here did not use it.
            throw new WrongUsage(
                    new Text(
                            "--serve はフォルダーの hakyu(Windows では hakyu.cmd)から実行してください。",
                            "--serve is for the hakyu script of the folder (hakyu.cmd on Windows)."));
        }
        runs.check();
        MomentOption.parse("--as-of", asOf, ZoneOffset.UTC);
        SampleCompany.copy(home(), out);
        BriefCommand brief = new BriefCommand(session);
        brief.directory = out;
        brief.asOf = asOf;
        brief.since = asOf.equals(SampleCompany.AS_OF) ? SINCE : null;
        brief.runs = runs;
        return brief.call();
    }

    private static Path home() {
        @Nullable String home = System.getProperty("hakyu.home");
        return Path.of(home == null ? "." : home);
    }
}
