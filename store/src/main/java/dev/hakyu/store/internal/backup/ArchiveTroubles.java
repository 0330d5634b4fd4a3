package dev.hakyu.store.internal.backup;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a backup or a restore, in words for both languages.
final class ArchiveTroubles {
    private static final Text OTHER_NAME = new Text("別の名前を指定してください。", "Name another.");
    private static final Text OTHER_ARCHIVE =
            new Text("別のバックアップを使ってください。何も復元していません。", "Use another backup. Nothing was restored.");

    private ArchiveTroubles() {}

    static StoreTrouble exists(Path file) {
        return trouble(
                Kind.IN_THE_WAY,
                "backup-exists",
                file,
                new Text("この名前のファイルがすでにあります。", "There is a file of this name already."),
                new Text(
                        "別の名前を指定するか、--replace で置き換えてください。",
                        "Name another, or replace it with --replace."));
    }

    static StoreTrouble within(Path file) {
        return trouble(
                Kind.IN_THE_WAY,
                "backup-within-workspace",
                file,
                new Text("ワークスペースの中には作れません。", "It cannot be made within the workspace."),
                new Text(
                        "ワークスペースの外、できれば別のディスクを指定してください。",
                        "Name a place outside it, on another disk if possible."));
    }

    static StoreTrouble inTheWay(Path folder) {
        return trouble(
                Kind.IN_THE_WAY,
                "folder-in-the-way",
                folder,
                new Text(
                        "作業用の場所に、ほかのファイルかフォルダーがあります。",
                        "Something else stands where the work is done."),
                new Text("それを移してから、もう一度実行してください。", "Move it and run the command again."));
    }

    static StoreTrouble busy(Path folder) {
        return trouble(
                Kind.IN_USE,
                "backup-busy",
                folder,
                new Text(
                        "同じ場所で、別のバックアップか復元が動いています。",
                        "Another backup or restore is at work in the same place."),
                new Text(
                        "終わるのを待ってから、もう一度実行してください。", "Wait for its end and run the command again."));
    }

    static StoreTrouble notEmpty(Path folder) {
        return trouble(
                Kind.IN_THE_WAY,
                "restore-not-empty",
                folder,
                new Text(
                        "このフォルダーは空ではないため、復元しませんでした。",
                        "This folder is not empty, so nothing was restored."),
                new Text(
                        "新しいフォルダーを指定してください。今の内容を別名で残して入れ替えるには --replace を付けます。",
                        "Name a new folder. With --replace what is there is kept under another name"
                                + " and replaced."));
    }

    static StoreTrouble notAFolder(Path folder) {
        return trouble(
                Kind.IN_THE_WAY,
                "restore-not-a-folder",
                folder,
                new Text("フォルダーではありません。", "It is not a folder."),
                OTHER_NAME);
    }

    static StoreTrouble missing(Path archive) {
        return trouble(
                Kind.BAD_ARCHIVE,
                "backup-missing",
                archive,
                new Text("バックアップのファイルがありません。", "There is no such backup."),
                OTHER_NAME);
    }

    static StoreTrouble notAnArchive(Path archive, @Nullable String detail) {
        return bad(
                "backup-not-readable",
                archive,
                new Text(
                        "Hakyu のバックアップとして読めません%s。".formatted(inBrackets(detail, "(", ")")),
                        "It cannot be read as a backup of Hakyu%s."
                                .formatted(inBrackets(detail, " (", ")"))));
    }

    private static String inBrackets(@Nullable String detail, String open, String close) {
        return detail == null || detail.isBlank() ? "" : open + visible(detail) + close;
    }

    static StoreTrouble format(Path archive, int format) {
        return trouble(
                Kind.NEWER,
                "backup-newer",
                archive,
                new Text(
                        "新しい Hakyu が作ったバックアップです(形式 %d)。".formatted(format),
                        "A newer Hakyu made this backup (format %d).".formatted(format)),
                new Text("Hakyu を更新してください。", "Update Hakyu."));
    }

    static StoreTrouble tooLarge(Path archive, long bytes, long most) {
        return bad(
                "backup-too-large",
                archive,
                new Text(
                        "展開すると %,dバイトになり、このファイルの大きさから考えられる上限(%,dバイト)を超えます。".formatted(bytes, most),
                        "Unpacked it would have %,d bytes; a backup of this size has at most %,d."
                                .formatted(bytes, most)));
    }

    static StoreTrouble noSpace(Path folder, long bytes, long usable) {
        return trouble(
                Kind.FULL,
                "restore-no-space",
                folder,
                new Text(
                        "%,dバイト必要ですが、空き容量は %,dバイトです。".formatted(bytes, usable),
                        "%,d bytes are needed and %,d are free.".formatted(bytes, usable)),
                new Text("空き容量のある場所を指定してください。", "Name a place with more space."));
    }

    static StoreTrouble badName(Path archive, String name) {
        return bad(
                "backup-bad-name",
                archive,
                new Text(
                        "受け付けられない名前の項目(%s)があります。".formatted(visible(name)),
                        "It has an entry with a name that is not accepted: %s."
                                .formatted(visible(name))));
    }

    static StoreTrouble notListed(Path archive, String name) {
        return bad(
                "backup-not-listed",
                archive,
                new Text(
                        "目録にない項目(%s)があります。".formatted(visible(name)),
                        "It has an entry that its list does not name: %s."
                                .formatted(visible(name))));
    }

    static StoreTrouble entryMissing(Path archive, String name) {
        return bad(
                "backup-entry-missing",
                archive,
                new Text(
                        "目録にある項目(%s)がありません。".formatted(visible(name)),
                        "An entry of its list is missing: %s.".formatted(visible(name))));
    }

    static StoreTrouble changed(Path archive, String name) {
        return bad(
                "backup-entry-changed",
                archive,
                new Text(
                        "項目(%s)の内容が、作成時と違います。".formatted(visible(name)),
                        "It is not what it was when the backup was made: %s."
                                .formatted(visible(name))));
    }

    static StoreTrouble database(Path archive, String detail) {
        return bad(
                "backup-database",
                archive,
                new Text(
                        "中のデータベースが受け付けられません(%s)。".formatted(visible(detail)),
                        "The database in it is not accepted (%s).".formatted(visible(detail))));
    }

    private static StoreTrouble bad(String code, Path archive, Text message) {
        return trouble(Kind.BAD_ARCHIVE, code, archive, message, OTHER_ARCHIVE);
    }

    /// A name from an archive, with nothing that a terminal would obey.
    private static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(120)
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? '?'
                                : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static StoreTrouble trouble(
            Kind kind, String code, Path file, Text message, Text remedy) {
        return new StoreTrouble(
                kind, Problem.error(code, Place.file(file.toString()), message, remedy), null);
    }
}
