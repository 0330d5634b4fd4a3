package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why a file or folder could not be read or written, and what to do about it.
final class FolderTrouble {
    private static final Text ADVICE =
            new Text(
                    "  → 書き込める別のフォルダーを指定するか、権限と空き容量を確かめてください。",
                    "  → Name another folder that can be written, or check permissions and free space.");

    private FolderTrouble() {}

    static Text of(IOException failure) {
        if (failure instanceof FileSystemException trouble && trouble.getFile() != null) {
            String file = ProblemPrinter.visible(trouble.getFile());
            Text reason = reason(trouble);
            return new Text(
                    "実行できません: %s: %s%n%s".formatted(file, reason.ja(), ADVICE.ja()),
                    "Cannot run: %s: %s%n%s".formatted(file, reason.en(), ADVICE.en()));
        }
        String detail = ProblemPrinter.visible(String.valueOf(failure.getMessage()));
        return new Text(
                "実行できません: 読み書きに失敗しました(%s)。%n%s".formatted(detail, ADVICE.ja()),
                "Cannot run: reading or writing failed (%s).%n%s".formatted(detail, ADVICE.en()));
    }

    private static Text reason(FileSystemException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> new Text("権限がありません。", "Permission is denied.");
            case NoSuchFileException _ ->
                    new Text("ここには作れないか、ありません。", "It is not there and cannot be made.");
            case NotDirectoryException _ -> notAFolder();
            case FileAlreadyExistsException _ -> notAFolder();
            default -> said(String.valueOf(trouble.getReason()));
        };
    }

    /// What the operating system said, which it says in English only.
    private static Text said(String reason) {
        if (reason.contains("Not a directory")) {
            return new Text("途中の名前がフォルダーではなくファイルです。", "A name on the way is a file, not a folder.");
        }
        if (reason.contains("No space left")) {
            return new Text("空き容量がありません。", "There is no space left.");
        }
        if (reason.contains("Read-only")) {
            return new Text("書き込みできない場所です。", "This place can only be read.");
        }
        if (reason.contains("name too long")) {
            return new Text("名前が長すぎます。", "The name is too long.");
        }
        String detail = ProblemPrinter.visible(reason);
        return new Text(
                "読み書きできません(" + detail + ")。", "It cannot be read or written (" + detail + ").");
    }

    private static Text notAFolder() {
        return new Text("フォルダーではなくファイルです。", "It is a file, not a folder.");
    }
}
