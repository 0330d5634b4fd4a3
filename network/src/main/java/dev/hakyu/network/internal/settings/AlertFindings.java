package dev.hakyu.network.internal.settings;

import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Shown;

/// What can be wrong with a channel of alerts.
final class AlertFindings {
    private AlertFindings() {}

    static Finding missing(String key) {
        return Finding.of(
                "alert-incomplete",
                "この送り先には " + key + " が必要です。",
                "This channel needs " + key + ".",
                key + " を書くか、この送り先を消してください。",
                "Write " + key + ", or delete this channel.");
    }

    static Finding twice(String name) {
        return Finding.of(
                "alert-twice",
                "同じ送り先「" + Shown.value(name) + "」が2回書かれています。",
                "'" + Shown.value(name) + "' is there twice.",
                "一方を消してください。",
                "Delete one.");
    }

    static Finding noAddress() {
        return Finding.of(
                "mail-address",
                "メールアドレスとして使えません。",
                "This cannot be used as a mail address.",
                "半角で name@example.co.jp のように書き、表示名は name(差出人は from_name)に1行で書いてください。",
                "Write it in ASCII like name@example.co.jp, and the name on one line as name"
                        + " (of the sender: from_name).");
    }

    static Finding server() {
        return Finding.of(
                "mail-server",
                "メールサーバーの設定が使えません。",
                "This mail server cannot be used.",
                "host はサーバー名だけを書きます。user と password は両方書くか、両方消してください。security: none ではパスワードを送れません。",
                "Write the name of the server alone as host; user and password both or neither;"
                        + " with security: none no password is sent.");
    }

    static Finding supplier() {
        return Finding.of(
                "alert-edition",
                "取引先用(edition: supplier)の送り先には organisation が必要で、ほかの版には書けません。",
                "The edition for a supplier needs an organisation, and no other edition has one.",
                "organisation に network/organisations.csv の ID を書いてください。",
                "Write the id from network/organisations.csv as organisation.");
    }

    static Finding noWebAddress() {
        return Finding.of(
                "webhook-address",
                "Webhook のアドレスとして使えません。",
                "This cannot be used as the address of a webhook.",
                "https:// で始まるアドレスか、env:環境変数名 または file:ファイルのパス を書いてください。社内のサーバーは fetch の"
                        + " private_hosts に書くと http も使えます。",
                "Write one that begins with https://, or env:VARIABLE or file:PATH. A server of"
                        + " your own that stands in private_hosts of fetch may use http.");
    }

    static Finding longName() {
        return Finding.of(
                "alert-name",
                "name が長すぎます。",
                "The name is too long.",
                "80字以内にしてください。",
                "Write at most 80 characters.");
    }
}
