package dev.hakyu.network.internal.settings;

import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.internal.files.Finding;
import org.jspecify.annotations.Nullable;

/// Reads `store` of `hakyu.yaml`: where a database stands whose address bears a password.
public final class StoreYaml {
    private StoreYaml() {}

    /// The reference to the address, or null where none stands or can be read.
    public static @Nullable SecretRef read(YamlCursor root) {
        if (root.node("store") instanceof YamlNode.Scalar) {
            root.failUnshown("store", noReference());
            return null;
        }
        YamlCursor store = root.child("store");
        if (store == null) {
            return null;
        }
        String written = store.text("url");
        SecretRef url = written == null ? null : SecretRef.parse(written).orElse(null);
        if (url == null) {
            store.failUnshown("url", noReference());
        }
        store.requireKnownKeys();
        return url;
    }

    private static Finding noReference() {
        return Finding.of(
                "store-url",
                "データベースのアドレスには、env:環境変数名 または file:ファイルのパス を書きます。パスワードを含むため、アドレスそのものは書けません。",
                "The address of the database is written as env:VARIABLE or file:PATH. It bears a"
                        + " password and must not stand here itself.",
                "たとえば store: {url: env:HAKYU_DB_URL} と書き、環境変数に postgresql://… を入れてください。",
                "Write for example store: {url: env:HAKYU_DB_URL}, and postgresql://... into that"
                        + " variable.");
    }
}
