package dev.hakyu.sources.internal.mail;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.web.FetchFailed;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/// Why a mail folder could not be read. No message holds a password or a user name.
public final class MailTrouble {
    private MailTrouble() {}

    /// The password is not where the settings say.
    public static FetchFailed noPassword(Source.Mailbox source) {
        String where = source.password().written();
        return FetchFailed.lasting(
                "no-secret",
                new Text("パスワードが " + where + " にありません。", "There is no password at " + where + "."),
                new Text(
                        "環境変数を設定するか、ファイルの1行目にパスワードを書いてください。",
                        "Set the variable, or write the password as the first line of the file."));
    }

    static FetchFailed login(Source.Mailbox source) {
        return FetchFailed.lasting(
                "mail-login",
                new Text(
                        "メールサーバー「" + source.host() + "」にログインできません。",
                        "The mail server '" + source.host() + "' refused the login."),
                new Text(
                        "user と password の参照先を確かめてください。IMAP とアプリ用パスワードの許可も必要です。",
                        "Check user and where password points; IMAP and app passwords may need to be"
                                + " allowed."));
    }

    static FetchFailed noFolder(Source.Mailbox source) {
        return FetchFailed.lasting(
                "mail-folder",
                new Text(
                        "メールフォルダー「" + source.folder() + "」がありません。",
                        "There is no mail folder '" + source.folder() + "'."),
                new Text("folder の名前を確かめてください。", "Check the name in folder."));
    }

    static FetchFailed server(Source.Mailbox source, MessagingException failure) {
        String kind = failure.getClass().getSimpleName();
        return FetchFailed.passing(
                "mail-server",
                new Text(
                        "メールサーバー「" + source.host() + "」から読めません(" + kind + ")。",
                        "Cannot read from the mail server '" + source.host() + "' (" + kind + ")."),
                new Text(
                        "host、port、security を確かめてください。次の取得でもう一度試します。",
                        "Check host, port and security. It is tried again at the next fetch."));
    }

    static Text tooLarge(@Nullable String subject) {
        String shown = subject == null ? "-" : subject;
        return new Text(
                "メール「" + shown + "」は大きすぎるため読みません。",
                "The mail '" + shown + "' is too large and is left out.");
    }
}
