package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;

/// What is said of things that people add: what happened, what was kept, what to do.
final class Refusals {
    static final Text EMPTY = new Text("ファイルが空です。", "The file is empty.");
    static final Text OTHER_FILE =
            new Text("中身のあるファイルを選んでください。", "Choose a file that holds something.");
    static final Text TOO_LARGE =
            new Text("ファイルが 20 MB を超えています。", "The file is larger than 20 MB.");
    static final Text SMALLER =
            new Text(
                    "必要なページだけを PDF にするか、本文を貼り付けてください。",
                    "Make a PDF of the pages that matter, or paste the words.");
    static final Text NO_REPORT =
            new Text(
                    "中身が記事や公表文として読める種類ではありません(名前ではなく中身で判定しています)。",
                    "Its content is of no kind that can be read as a report (the content counts,"
                            + " not the name).");
    static final Text KINDS =
            new Text(
                    "PDF、Word(docx)、Excel(xlsx)、メール(eml・msg)、HTML、テキスト、フィードを追加できます。画像は本文を貼り付けてください。",
                    "PDF, Word (docx), Excel (xlsx), mail (eml, msg), HTML, text and feeds can be"
                            + " added. Of a picture, paste the words.");
    static final Text KNOWN_BEFORE =
            new Text(
                    "同じ内容がすでにあります。変更していません。",
                    "The same content is there already; nothing was changed.");
    static final Text NEW_VERSION =
            new Text(
                    "以前に取得した記事の新しい版として保存しました。前の版も残っています。",
                    "Kept as a new version of a page that was fetched before; the earlier one"
                            + " stays.");
    static final Text NO_INCIDENT =
            new Text("保存しましたが、事案の記載は見つかりませんでした。", "It is kept, but no incident was found in it.");
    static final Text FROM_LATER =
            new Text(
                    "保存しましたが、公表日が現在より後のため、まだ表示していません。",
                    "It is kept, but dated later than now, so it is not shown yet.");
    static final Text NO_ADDRESS =
            new Text("取得できるアドレスではありません。", "This is no address that can be fetched.");
    static final Text ADDRESS_HOW =
            new Text(
                    "https:// または http:// で始まる公開ページのアドレスを入力してください。",
                    "Give the address of a public page, beginning with https:// or http://.");
    static final Text BUSY =
            new Text("ほかの取得が終わるのを待っています。", "Other pages are being fetched just now.");
    static final Text TOO_MANY =
            new Text("一度に追加できるのは 20 件までです。", "At most 20 files can be added at once.");
    static final Text FEWER = new Text("分けて追加してください。", "Add them in several goes.");
    static final Text TOO_LONG =
            new Text("本文が 20 万字を超えています。", "The text is longer than 200,000 characters.");

    private Refusals() {}

    static Text kept(String where) {
        return new Text("原本を保存しました: " + where, "The original is kept: " + where);
    }

    /// What to do when a page could not be fetched.
    ///
    /// @param code of [dev.hakyu.sources.api.OneFetched.Refused]
    static Text remedy(String code) {
        return switch (code) {
            case "address-refused" ->
                    new Text(
                            "社内のページは、本文を貼り付けるかファイルで追加してください。自社のサーバーから取得したい場合は、管理者が hakyu.yaml の"
                                    + " fetch.private_hosts に名前を書きます。",
                            "Of a page inside your network, paste the words or add a file. To fetch"
                                    + " from a server of your own, an administrator names it in"
                                    + " fetch.private_hosts of hakyu.yaml.");
            case "too-slow", "cannot-connect", "broken-answer", "unknown-host", "busy" ->
                    new Text(
                            "アドレスを確かめて、時間をおいて試すか、本文を貼り付けてください。",
                            "Check the address and try again later, or paste the words.");
            default ->
                    new Text(
                            "ブラウザーで開き、ファイルに保存して追加するか、本文を貼り付けてください。",
                            "Open it in a browser, save it and add the file, or paste the words.");
        };
    }
}
