package dev.hakyu.server.rest;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import org.springframework.http.HttpStatus;

/// What can go wrong with a request, each with its status and what to do.
public enum ProblemKind implements Term {
    INVALID(
            "invalid-request",
            HttpStatus.BAD_REQUEST,
            new Text("リクエストを読み取れません。", "The request cannot be read."),
            new Text("/api/v1/openapi.json の記載と比べてください。", "Compare it with /api/v1/openapi.json.")),
    NO_TOKEN(
            "no-token",
            HttpStatus.UNAUTHORIZED,
            new Text("トークンがありません。", "There is no token."),
            new Text(
                    "設定の「APIトークン」で作成し、Authorization: Bearer に付けてください。",
                    "Make one under Settings, API tokens, and send it as Authorization: Bearer.")),
    BAD_TOKEN(
            "bad-token",
            HttpStatus.UNAUTHORIZED,
            new Text("使えないトークンです。", "This token is not taken."),
            new Text(
                    "期限切れ、失効、または誤りです。設定の「APIトークン」で作り直してください。",
                    "It is wrong, expired or revoked. Make another under Settings, API tokens.")),
    NOT_ALLOWED(
            "not-allowed",
            HttpStatus.FORBIDDEN,
            new Text("このトークンでは実行できません。", "This token may not do that."),
            new Text(
                    "必要な範囲を持つトークンを使ってください。アカウントの権限も必要です。",
                    "Use a token with the scope that is needed; its account must be allowed as well.")),
    NOT_FOUND(
            "not-found",
            HttpStatus.NOT_FOUND,
            new Text("見つかりません。", "There is no such thing."),
            new Text(
                    "識別子を確かめてください。記事が増えると事案の識別子が変わることがあります。",
                    "Check the id. The id of an incident may change when reports arrive.")),
    WRONG_METHOD(
            "wrong-method",
            HttpStatus.METHOD_NOT_ALLOWED,
            new Text("このアドレスでは使えないメソッドです。", "This address does not take that method."),
            new Text("Allow ヘッダーのメソッドを使ってください。", "Use a method that the Allow header names.")),
    WRONG_TYPE(
            "wrong-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("この形式の内容は受け取れません。", "Content of this type is not taken here."),
            new Text("Content-Type を確かめてください。", "Check Content-Type.")),
    NOT_ACCEPTABLE(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            new Text("求められた形式では返せません。", "The answer does not come in that form."),
            new Text("Accept を確かめてください。", "Check Accept.")),
    CONFLICT(
            "conflict",
            HttpStatus.CONFLICT,
            new Text("今の状態では実行できません。", "That cannot be done as things stand."),
            new Text("今の状態を読み直してください。", "Read anew how things stand.")),
    IN_PROGRESS(
            "in-progress",
            HttpStatus.CONFLICT,
            new Text(
                    "同じ Idempotency-Key の書き込みを処理しています。",
                    "The same write is being done under this Idempotency-Key."),
            new Text("少し待ってからもう一度送ってください。", "Send it again in a moment.")),
    IN_DOUBT(
            "in-doubt",
            HttpStatus.CONFLICT,
            new Text(
                    "この Idempotency-Key の書き込みは途中で終わり、行われたか分かりません。",
                    "The write under this Idempotency-Key was cut off; whether it was done is not"
                            + " known."),
            new Text(
                    "結果を確かめ、必要なら別のキーで送ってください。",
                    "Look whether it was done; if not, send it under another key.")),
    CHANGED(
            "changed",
            HttpStatus.PRECONDITION_FAILED,
            new Text("読んだあとに変わっています。", "It has changed since it was read."),
            new Text(
                    "読み直し、新しい ETag を If-Match に付けて送ってください。何も変更していません。",
                    "Read it again and send the new ETag as If-Match. Nothing was changed.")),
    TOO_LARGE(
            "too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("内容が大きすぎます。", "The content is too large."),
            new Text("分けて送ってください。何も保存していません。", "Send less at once. Nothing was kept.")),
    NOT_USABLE(
            "not-usable",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("内容を使えません。", "The content cannot be used."),
            new Text("errors の各項目を直してください。", "Mend what errors names.")),
    KEY_REUSED(
            "key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text(
                    "この Idempotency-Key は別の書き込みに使われています。",
                    "This Idempotency-Key was used for another write."),
            new Text("書き込みごとに新しいキーを使ってください。", "Use a new key for each write.")),
    TOO_MANY(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            new Text("リクエストが多すぎます。", "There are too many requests."),
            new Text("Retry-After の秒数だけ待ってください。", "Wait for the seconds of Retry-After.")),
    FAILED(
            "failed",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("サーバーで問題が起きました。", "Something went wrong in the server."),
            new Text(
                    "記録はサーバーにあります。管理者に知らせてください。",
                    "It is in the server's log; tell an administrator.")),
    NOT_READY(
            "not-ready",
            HttpStatus.SERVICE_UNAVAILABLE,
            new Text("まだ準備中です。", "It is not ready yet."),
            new Text("Retry-After の秒数だけ待ってください。", "Wait for the seconds of Retry-After.")),
    STORE(
            "store",
            HttpStatus.SERVICE_UNAVAILABLE,
            new Text("保存先を読み書きできません。", "What is kept cannot be read or written."),
            new Text("管理者に知らせてください。", "Tell an administrator."));

    private final String id;
    private final HttpStatus status;
    private final Text title;
    private final Text remedy;

    ProblemKind(String id, HttpStatus status, Text title, Text remedy) {
        this.id = id;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    /// Its title.
    @Override
    public Text label() {
        return title;
    }

    public HttpStatus status() {
        return status;
    }

    public Text remedy() {
        return remedy;
    }

    /// What identifies it in a problem document, and where it is explained.
    public String type() {
        return "/api/v1/problems/" + id;
    }
}
