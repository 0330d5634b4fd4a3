package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.Arrays;
import java.util.Optional;

/// What a token may do. None includes another, so that a mail gateway may hand reports in and read
/// nothing. Whatever the scopes, a token never does more than its account may.
public enum TokenScope implements Term {
    /// Reads what the pages show.
    READ("read", "閲覧", "read", AccountRole.READER),
    /// Hands in reports.
    ADD("add", "記事の追加", "add reports", AccountRole.ANALYST),
    /// Decides on incidents, assigns them, draws up inquiries.
    DECIDE("decide", "判断の記録", "decide", AccountRole.ANALYST),
    /// Starts and cancels computations.
    RUN("run", "シナリオの計算", "run scenarios", AccountRole.ANALYST),
    /// Changes sources, has the workspace read anew, imports tables of the network, starts the
    /// day's job; of an administrator it also reads accounts.
    MANAGE("manage", "管理", "manage", AccountRole.ANALYST);

    private final String id;
    private final Text label;
    private final AccountRole needs;

    TokenScope(String id, String ja, String en, AccountRole needs) {
        this.id = id;
        label = new Text(ja, en);
        this.needs = needs;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }

    /// The least role that may give this scope, and whose tokens have it.
    public AccountRole needs() {
        return needs;
    }

    public static Optional<TokenScope> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
