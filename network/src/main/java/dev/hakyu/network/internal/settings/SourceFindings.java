package dev.hakyu.network.internal.settings;

import dev.hakyu.model.source.SourceId;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Shown;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a source.
final class SourceFindings {
    private SourceFindings() {}

    static Finding kind(@Nullable String kind) {
        String shown = kind == null ? "" : Shown.value(kind);
        return Finding.of(
                "source-kind",
                "情報源の種類「" + shown + "」は使えません。",
                "The kind of source '" + shown + "' cannot be used.",
                "kind に folder、feed、page、mailbox、list のいずれかを書いてください。",
                "Write folder, feed, page, mailbox or list as kind.");
    }

    static Finding missing(String key) {
        return Finding.of(
                "source-incomplete",
                "この情報源には " + key + " が必要です。",
                "This source needs " + key + ".",
                key + " を書くか、この情報源を消してください。",
                "Write " + key + ", or delete this source.");
    }

    static Finding noId(String id) {
        return Finding.of(
                "source-id",
                "id「" + Shown.value(id) + "」は使えません。",
                "The id '" + Shown.value(id) + "' cannot be used.",
                "半角の a〜z、0〜9、- だけで40字以内にしてください。消せば自動で付きます。",
                "Use 1 to 40 of a-z, 0-9 and -, or delete it and one is made.");
    }

    static Finding idTwice(SourceId id) {
        return Finding.of(
                "source-twice",
                "同じ情報源「" + id + "」が2回書かれています。",
                "The source '" + id + "' is there twice.",
                "一方を消すか、別の id を付けてください。",
                "Delete one, or give it another id.");
    }

    static Finding noAddress(String shown) {
        return Finding.of(
                "source-address",
                "「" + shown + "」は取得できるアドレスではありません。",
                "'" + shown + "' is not an address that can be fetched.",
                "https:// または http:// で始まり、利用者名を含まないアドレスを書いてください。",
                "Write one that begins with https:// or http:// and holds no user name.");
    }

    static Finding secretWritten() {
        return Finding.of(
                "secret-written",
                "パスワードや鍵そのものは書けません。",
                "A password or key itself must not stand here.",
                "値を消し、env:環境変数名 または file:ファイルのパス を書いてください。",
                "Delete it and write env:VARIABLE or file:PATH.");
    }

    static Finding rules() {
        return Finding.of(
                "source-filter",
                "include・exclude の規則が多すぎるか、長すぎるか、空です。",
                "A rule of include or exclude is empty or too long, or there are too many.",
                "それぞれ200個まで、1個500字までにしてください。",
                "Write at most 200 each, of at most 500 characters.");
    }

    static Finding group() {
        return Finding.of(
                "source-group",
                "group のフォルダー名が多すぎるか、長すぎるか、空です。",
                "A folder of group is empty or too long, or there are too many.",
                "外側から順に5つまで、1つ80字以内で書いてください。",
                "Write at most 5, the outermost first, of at most 80 characters.");
    }
}
