package dev.hakyu.sources.internal.web;

import dev.hakyu.model.Text;

/// Why something did not get through the proxy, in words, and what to do about it.
final class ProxyReasons {
    private static final Text ASK =
            new Text(
                    "プロキシの管理者に確かめ、hakyu.yaml の fetch.proxy を直してください。",
                    "Ask who runs the proxy, and mend fetch.proxy of hakyu.yaml.");

    private ProxyReasons() {}

    static FetchFailed noPassword(String where) {
        return FetchFailed.lasting(
                "no-secret",
                new Text(
                        "プロキシのパスワードが " + where + " にありません。",
                        "There is no password of the proxy at " + where + "."),
                new Text(
                        "環境変数を設定するか、ファイルの1行目にパスワードを書いてください。",
                        "Set the variable, or write the password as the first line of the file."));
    }

    static FetchFailed badVariable() {
        return FetchFailed.lasting(
                "proxy",
                new Text(
                        "環境変数 HTTPS_PROXY の値をプロキシとして使えません。",
                        "The value of HTTPS_PROXY cannot be used as a proxy."),
                new Text(
                        "http://サーバー名:ポート の形にするか、fetch.proxy に host と port を書いてください。",
                        "Write it as http://host:port, or write host and port into fetch.proxy."));
    }

    static FetchFailed notThere(Proxy proxy, String detail) {
        return FetchFailed.passing(
                "proxy-down",
                new Text(
                        "プロキシ「" + proxy + "」に接続できません(" + detail + ")。",
                        "Cannot connect to the proxy '" + proxy + "' (" + detail + ")."),
                ASK);
    }

    static FetchFailed login(Proxy proxy, boolean basic) {
        return FetchFailed.lasting(
                "proxy-login",
                new Text(
                        "プロキシ「" + proxy + "」が認証を求めて断りました" + (basic ? "。" : "(Basic 認証以外)。"),
                        "The proxy '"
                                + proxy
                                + "' refused and asks for a login"
                                + (basic ? "." : " other than Basic.")),
                basic
                        ? new Text(
                                "fetch.proxy の user と password を確かめてください。",
                                "Check user and password of fetch.proxy.")
                        : new Text(
                                "使えるのは Basic 認証だけです。この機器からの通信を認証なしで通すよう、プロキシの管理者に依頼してください。",
                                "Only Basic is known here; ask who runs the proxy to let this"
                                        + " machine through without a login."));
    }

    static FetchFailed status(Proxy proxy, String host, int status) {
        Text message =
                new Text(
                        "プロキシ「" + proxy + "」が「" + host + "」への接続を断りました(状態 " + status + ")。",
                        "The proxy '"
                                + proxy
                                + "' did not let us through to '"
                                + host
                                + "' ("
                                + status
                                + ").");
        return status >= 500 || status == 429
                ? FetchFailed.passing("proxy-status", message, ASK)
                : FetchFailed.lasting("proxy-status", message, ASK);
    }

    static FetchFailed unchecked(String host) {
        return FetchFailed.lasting(
                "address-unchecked",
                new Text(
                        "「" + host + "」がこの機器から名前解決できず、社内のサーバーでないことを確かめられないため、http では取得しません。",
                        "'"
                                + host
                                + "' cannot be looked up from here, so that nothing shows it is no"
                                + " server of your own; it is not asked over http."),
                new Text("https:// のアドレスを使ってください。", "Use an address that begins with https://."));
    }
}
