package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu init DIR`: an empty workspace to fill.
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--company", paramLabel = "NAME")
    @Nullable String company;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Settings basics = Settings.DEFAULT.withLanguage(session.lang());
        if (company != null && !company.isBlank()) {
            basics = basics.withCompany(Settings.Company.named(company.strip()));
        }
        for (Path file : WorkspaceTemplate.create(directory, basics)) {
            session.out().println(file);
        }
        session.say(
                session.out(),
                new Text(
                        """
                        次にすること:
                          1. 仕入先の一覧を取り込む: hakyu import %1$s 一覧.xlsx
                          2. 記事を %1$s/reports に入れる
                          3. 要約を作る: hakyu brief %1$s
                          4. 毎朝のメールにする: %1$s/hakyu.yaml の alerts を書き、hakyu daily %1$s --dry-run で確かめる\
                        """
                                .formatted(directory),
                        """
                        Next:
                          1. import your list of suppliers: hakyu import %1$s list.xlsx
                          2. put reports into %1$s/reports
                          3. make the brief: hakyu brief %1$s
                          4. have it mailed each morning: fill in alerts in %1$s/hakyu.yaml, then look with hakyu daily %1$s --dry-run\
                        """
                                .formatted(directory)));
        return ExitStatus.DONE;
    }
}
