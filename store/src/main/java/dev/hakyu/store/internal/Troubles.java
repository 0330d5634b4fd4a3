package dev.hakyu.store.internal;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.LockOwner;
import dev.hakyu.store.api.StoreTrouble;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a store, in words for both languages.
public final class Troubles {
    private static final Text CHECK_DISK =
            new Text(
                    "権限と空き容量を確かめてください。書き込めるフォルダーに移しても続けられます。",
                    "Check permissions and free space, or move the workspace to a folder that can be"
                            + " written.");
    public static final Text REPAIR =
            new Text(
                    "「hakyu store repair フォルダー」を実行してください。壊れたファイルは消さずに別名で残し、読める記録を新しいファイルに移します。",
                    "Run: hakyu store repair DIR. The damaged file is kept under another name, and what"
                            + " can be read is taken over into a new one.");

    private Troubles() {}

    static StoreTrouble inUse(Path folder, Optional<LockOwner> owner) {
        Text who =
                owner.map(by ->
                                new Text(
                                        "%s(プロセス %d、%s、%s から)"
                                                .formatted(
                                                        by.command(),
                                                        by.pid(),
                                                        by.host(),
                                                        by.since()),
                                        "%s (process %d on %s, since %s)"
                                                .formatted(
                                                        by.command(),
                                                        by.pid(),
                                                        by.host(),
                                                        by.since())))
                        .orElse(new Text("別のプロセス", "another process"));
        return trouble(
                Kind.IN_USE,
                "workspace-in-use",
                folder.toString(),
                new Text(
                        "このフォルダーは%sが使用中です。".formatted(who.ja()),
                        "This workspace is in use by %s.".formatted(who.en())),
                new Text(
                        "終わるのを待ってから、もう一度実行してください。プロセスが異常終了した場合、ロックは自動で外れます。",
                        "Wait until it has ended and run the command again. A lock of a process that died"
                                + " is let go by itself."),
                null);
    }

    public static StoreTrouble noWorkspace(Path workspace) {
        return trouble(
                Kind.NO_WORKSPACE,
                "no-workspace",
                workspace.toString(),
                new Text("フォルダーがありません。", "There is no such folder."),
                new Text("「hakyu init」で作成してください。", "Make one with: hakyu init"),
                null);
    }

    public static StoreTrouble badPath(Path workspace) {
        return trouble(
                Kind.NO_WORKSPACE,
                "path-not-usable",
                workspace.toString(),
                new Text(
                        "フォルダー名に「?」があると、データベースを開けません。",
                        "A database cannot be opened below a folder with ? in its name."),
                new Text("フォルダー名を変えてください。", "Rename the folder."),
                null);
    }

    public static StoreTrouble newer(String where, String found, String known) {
        return trouble(
                Kind.NEWER,
                "store-newer",
                where,
                new Text(
                        "この保管データ(版 %s)は、新しい Hakyu が作りました。この Hakyu が扱えるのは版 %s までです。"
                                .formatted(found, known),
                        "A newer Hakyu made this store (version %s); this one knows versions up to %s."
                                .formatted(found, known)),
                new Text("Hakyu を更新してください。", "Update Hakyu."),
                null);
    }

    public static StoreTrouble notWritable(Path file, IOException why) {
        return trouble(
                Kind.NOT_WRITABLE,
                "store-not-writable",
                file.toString(),
                new Text(
                        "書き込めません(%s)。".formatted(why.getClass().getSimpleName()),
                        "It cannot be written (%s).".formatted(why.getClass().getSimpleName())),
                CHECK_DISK,
                why);
    }

    /// Evidence whose bytes are not those that were put there.
    public static StoreTrouble damagedEvidence(String where, Text mend, String hash) {
        return trouble(
                Kind.DAMAGED,
                "evidence-damaged",
                where,
                new Text(
                        "原本 %s の内容が、保管したときと違います。".formatted(hash),
                        "Evidence %s is not what was put there.".formatted(hash)),
                mend,
                null);
    }

    public static StoreTrouble damaged(String where, Text mend, String detail) {
        return trouble(
                Kind.DAMAGED,
                "store-damaged",
                where,
                new Text(
                        "データベースが壊れています(%s)。".formatted(detail),
                        "The database is damaged (%s).".formatted(detail)),
                mend,
                null);
    }

    /// The settings name a database that is empty, and the folder's own file has what was kept.
    public static StoreTrouble notMoved(Path file) {
        return trouble(
                Kind.IN_THE_WAY,
                "store-not-moved",
                file.toString(),
                new Text(
                        "設定されたデータベースは空で、これまでの内容はこのファイルにあります。",
                        "The database of the settings is empty, and what was kept so far is in this file."),
                new Text("「hakyu store move フォルダー」で移してください。", "Move it with: hakyu store move DIR"),
                null);
    }

    static StoreTrouble notEmpty(String where) {
        return trouble(
                Kind.IN_THE_WAY,
                "store-not-empty",
                where,
                new Text(
                        "このデータベースには、すでに内容があります。何も書き込んでいません。",
                        "This database is not empty. Nothing was written to it."),
                new Text("空のデータベースを用意してください。", "Make an empty database."),
                null);
    }

    /// What `hakyu store move` was asked to move is not there, or has no place to go.
    public static StoreTrouble nothingToMove(Path file) {
        return trouble(
                Kind.IN_THE_WAY,
                "store-nothing-to-move",
                file.toString(),
                new Text(
                        "移すデータベースのファイルがないか、移す先が設定されていません。",
                        "There is no database file to move, or no place is set to move it to."),
                new Text(
                        "hakyu.yaml の store に url を書いてから、もう一度実行してください。",
                        "Write url into store of hakyu.yaml and run the command again."),
                null);
    }

    public static StoreTrouble noRepair(Path folder) {
        return trouble(
                Kind.FAILED,
                "store-no-repair",
                folder.toString(),
                new Text(
                        "PostgreSQL のデータベースは、このコマンドでは修復できません。",
                        "This command cannot repair a database of PostgreSQL."),
                PostgresTroubles.RESTORE,
                null);
    }

    /// The trouble behind a failure of the database.
    public static StoreTrouble of(Path file, Throwable failure) {
        SQLException sql = sql(failure);
        int code = sql == null ? 0 : sql.getErrorCode() & 0xff;
        return switch (code) {
            case 5, 6 ->
                    trouble(
                            Kind.IN_USE,
                            "store-busy",
                            file.toString(),
                            new Text(
                                    "別のプログラムがデータベースを長く占有しています。",
                                    "Another program keeps the database busy."),
                            new Text(
                                    "データベースを開いている他のプログラムを閉じてください。",
                                    "Close other programs that have the database open."),
                            failure);
            case 8, 14, 3, 23 ->
                    trouble(
                            Kind.NOT_WRITABLE,
                            "store-not-writable",
                            file.toString(),
                            new Text("データベースに書き込めません。", "The database cannot be written."),
                            CHECK_DISK,
                            failure);
            case 13 ->
                    trouble(
                            Kind.FULL,
                            "store-full",
                            file.toString(),
                            new Text(
                                    "空き容量がないため、保存できませんでした。それまでに保存した内容は残っています。",
                                    "It was not kept: no space is left. What was kept before is there."),
                            new Text(
                                    "空き容量を増やしてから、もう一度実行してください。",
                                    "Free some space and run the command again."),
                            failure);
            case 11, 26 ->
                    trouble(
                            Kind.DAMAGED,
                            "store-damaged",
                            file.toString(),
                            new Text("データベースが壊れています。", "The database is damaged."),
                            REPAIR,
                            failure);
            default ->
                    trouble(
                            Kind.FAILED,
                            "store-failed",
                            file.toString(),
                            new Text(
                                    "データベースの読み書きに失敗しました(%s)。".formatted(detail(failure)),
                                    "Reading or writing the database failed (%s)."
                                            .formatted(detail(failure))),
                            CHECK_DISK,
                            failure);
        };
    }

    static String detail(Throwable failure) {
        SQLException sql = sql(failure);
        return String.valueOf((sql == null ? failure : sql).getMessage());
    }

    static @Nullable SQLException sql(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    static StoreTrouble trouble(
            Kind kind,
            String code,
            String where,
            Text message,
            Text remedy,
            @Nullable Throwable cause) {
        return new StoreTrouble(
                kind, Problem.error(code, Place.file(where), message, remedy), cause);
    }
}
