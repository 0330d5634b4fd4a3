package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a database of PostgreSQL, in words for both languages. The driver's own
/// messages bear no password, and are shown where nothing better is known.
final class PostgresTroubles {
    static final Text RESTORE =
            new Text(
                    "PostgreSQL の管理者に確かめ、必要なら hakyu restore でバックアップから戻してください。",
                    "Ask who runs PostgreSQL, and restore a backup with hakyu restore if need be.");
    private static final Text WRITE_ADDRESS =
            new Text(
                    "postgresql://利用者:パスワード@サーバー:5432/データベース?sslmode=verify-full の形で、環境変数かファイルに書いてください。記号は %40 のように表します。",
                    "Write postgresql://user:password@server:5432/database?sslmode=verify-full into the"
                            + " variable or file; signs stand as %40.");
    private static final Text CHECK_SERVER =
            new Text(
                    "サーバーが動いているか、アドレスが正しいかを確かめてください。",
                    "Check that the server runs and that the address is right.");

    private PostgresTroubles() {}

    static StoreTrouble noAddress() {
        return trouble(
                Kind.UNREACHABLE,
                "store-address",
                "store.url",
                new Text(
                        "データベースのアドレスとして読めません(秘密のため表示しません)。",
                        "This is no address of a database (it is not shown, being secret)."),
                WRITE_ADDRESS,
                null);
    }

    static StoreTrouble unknownOption(Set<String> known) {
        String names = String.join(", ", new TreeSet<>(known));
        return trouble(
                Kind.UNREACHABLE,
                "store-address",
                "store.url",
                new Text(
                        "データベースのアドレスに、使えない項目があります。",
                        "The address of the database has an option that is not accepted."),
                new Text("使えるのは " + names + " です。", "Accepted are " + names + "."),
                null);
    }

    static StoreTrouble inUse(String where, @Nullable String by) {
        return trouble(
                Kind.IN_USE,
                "workspace-in-use",
                where,
                by == null
                        ? new Text("このデータベースは使用中です。", "This database is in use.")
                        : new Text(
                                "このデータベースは%sが使用中です。".formatted(by),
                                "This database is in use by %s.".formatted(by)),
                new Text(
                        "1つのデータベースに書き込めるのは同時に1つの Hakyu だけです。終わるのを待つか、データベースを分けてください。",
                        "One Hakyu at a time writes to a database. Wait for its end, or give each"
                                + " workspace a database of its own."));
    }

    private static StoreTrouble trouble(
            Kind kind, String code, String where, Text message, Text remedy) {
        return trouble(kind, code, where, message, remedy, null);
    }

    static StoreTrouble of(String where, Throwable failure) {
        SQLException sql = Troubles.sql(failure);
        String state = sql == null ? null : sql.getSQLState();
        return of(where, state == null ? "" : state, failure);
    }

    private static StoreTrouble of(String where, String state, Throwable failure) {
        String family = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (family) {
            case "08", "57" ->
                    trouble(
                            Kind.UNREACHABLE,
                            "store-unreachable",
                            where,
                            new Text(
                                    "データベースに接続できません(%s)。".formatted(Troubles.detail(failure)),
                                    "The database cannot be reached (%s)."
                                            .formatted(Troubles.detail(failure))),
                            CHECK_SERVER,
                            failure);
            case "28", "3D", "3F" ->
                    trouble(
                            Kind.UNREACHABLE,
                            "store-refused",
                            where,
                            new Text(
                                    "データベースに入れません(%s)。".formatted(Troubles.detail(failure)),
                                    "The database does not let us in (%s)."
                                            .formatted(Troubles.detail(failure))),
                            WRITE_ADDRESS,
                            failure);
            case "53" -> noRoom(where, state, failure);
            case "55" ->
                    trouble(
                            Kind.IN_USE,
                            "store-busy",
                            where,
                            new Text(
                                    "別のプログラムがデータベースを長く占有しています。",
                                    "Another program keeps the database busy."),
                            CHECK_SERVER,
                            failure);
            case "25", "42" ->
                    trouble(
                            Kind.NOT_WRITABLE,
                            "store-not-writable",
                            where,
                            new Text(
                                    "データベースに書き込めません(%s)。".formatted(Troubles.detail(failure)),
                                    "The database cannot be written (%s)."
                                            .formatted(Troubles.detail(failure))),
                            new Text(
                                    "この利用者が表を作り、書き込めるようにしてください。",
                                    "Let this user make tables and write."),
                            failure);
            case "XX" ->
                    trouble(
                            Kind.DAMAGED,
                            "store-damaged",
                            where,
                            new Text(
                                    "データベースが壊れています(%s)。".formatted(Troubles.detail(failure)),
                                    "The database is damaged (%s)."
                                            .formatted(Troubles.detail(failure))),
                            RESTORE,
                            failure);
            default ->
                    trouble(
                            Kind.FAILED,
                            "store-failed",
                            where,
                            new Text(
                                    "データベースの読み書きに失敗しました(%s)。".formatted(Troubles.detail(failure)),
                                    "Reading or writing the database failed (%s)."
                                            .formatted(Troubles.detail(failure))),
                            CHECK_SERVER,
                            failure);
        };
    }

    private static StoreTrouble noRoom(String where, String state, Throwable failure) {
        return state.equals("53300")
                ? trouble(
                        Kind.IN_USE,
                        "store-busy",
                        where,
                        new Text(
                                "データベースへの接続が上限に達しています。",
                                "The database has as many connections as it allows."),
                        CHECK_SERVER,
                        failure)
                : trouble(
                        Kind.FULL,
                        "store-full",
                        where,
                        new Text(
                                "サーバーの空き容量かメモリーが足りず、保存できませんでした。それまでに保存した内容は残っています。",
                                "It was not kept: the server has no space or memory left. What was kept"
                                        + " before is there."),
                        new Text(
                                "空き容量を増やしてから、もう一度実行してください。",
                                "Free some space and run the command again."),
                        failure);
    }

    private static StoreTrouble trouble(
            Kind kind,
            String code,
            String where,
            Text message,
            Text remedy,
            @Nullable Throwable failure) {
        return Troubles.trouble(kind, code, where, message, remedy, failure);
    }
}
