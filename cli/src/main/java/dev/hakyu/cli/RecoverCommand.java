package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu recover DIR NAME`: a link by which the holder of an account makes a new way to sign in,
/// for when no administrator can sign in to make one on the pages. Whoever can write the folder can
/// do that; the record names them.
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {
    private static final Duration VALID = Duration.ofHours(24);

    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    @Nullable Path directory;

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1")
    @Nullable String name;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    @Nullable String by;

    RecoverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String who = PersonOption.of(by);
        Path workspace = Objects.requireNonNull(directory);
        if (name == null) {
            try (Store store = Store.openToRead(workspace, "hakyu recover", session.clock())) {
                return list(store);
            }
        }
        try (Store store = Store.open(workspace, "hakyu recover", session.clock())) {
            return issue(store, name.strip(), who);
        }
    }

    private int list(Store store) {
        List<Account> accounts =
                store.accounts().list().stream().filter(each -> each.disabled().isEmpty()).toList();
        session.say(
                session.out(),
                Text.of("サインインできるアカウント: %d件", "Accounts that may sign in: %d", accounts.size()));
        for (Account each : accounts) {
            String role = each.role().label().in(session.lang());
            session.out().println("  " + ProblemPrinter.visible(each.name()) + " (" + role + ")");
        }
        return ExitStatus.DONE;
    }

    private int issue(Store store, String account, String who) {
        String token = OneTimeKey.make();
        Instant now = session.clock().instant();
        boolean issued =
                store.together(() -> {
                    if (!store.recoveries().issue(token, account, now, now.plus(VALID))) {
                        return false;
                    }
                    store.audit().add(now, who, "recovery-issued", account + " (hakyu recover)");
                    return true;
                });
        if (!issued) {
            session.say(
                    session.err(),
                    Text.of(
                            "%s: この名前の、サインインできるアカウントはありません。%n  → 名前を省いて実行すると一覧を表示します。",
                            "%s: no account of this name may sign in.%n  → Run this without a name to list them.",
                            ProblemPrinter.visible(account)));
            return ExitStatus.REJECTED;
        }
        session.say(
                session.out(),
                new Text(
                        "サーバーを開始し、そのアドレス(http://127.0.0.1:8080 など)に次を続けて開いてください。24時間以内に1回だけ使えます。使うと、これまでのパスワードとパスキーは無効になります。",
                        "Start the server and open its address (such as http://127.0.0.1:8080) followed by this. It works once, within 24 hours; with it the password and the passkeys until now stop working."));
        session.out().println("  /recover?key=" + token);
        return ExitStatus.DONE;
    }
}
