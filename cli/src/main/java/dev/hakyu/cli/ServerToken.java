package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.sources.api.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The token for a server, from where `--token` says that it lies.
final class ServerToken {
    private ServerToken() {}

    /// @param written `env:NAME` or `file:PATH`; the token itself is taken with a warning, since a
    ///   shell remembers what was typed
    /// @throws WrongUsage when nothing lies there
    static String read(String written, Map<String, String> environment, Session session) {
        Optional<SecretRef> ref = SecretRef.parse(written);
        if (ref.isEmpty()) {
            session.say(
                    session.err(),
                    new Text(
                            "注意: --token にトークンそのものが書かれています。シェルの履歴に残るため、env:名前 または file:パス を使ってください。",
                            "Note: --token holds the token itself, which the shell's history keeps; use env:NAME or file:PATH."));
            return usable(written, "--token");
        }
        String found =
                Secrets.of(environment, Path.of(""))
                        .find(ref.get())
                        .orElseThrow(() ->
                                new WrongUsage(
                                        new Text(
                                                "--token: %s にトークンがありません。".formatted(written),
                                                "--token: there is no token at %s."
                                                        .formatted(written))));
        return usable(found, written);
    }

    private static String usable(String token, String where) {
        String bare = token.strip();
        if (bare.isEmpty() || bare.chars().anyMatch(each -> each < 0x21 || each > 0x7e)) {
            throw new WrongUsage(
                    new Text(
                            "--token: %s の内容はトークンではありません。".formatted(where),
                            "--token: what %s holds is no token.".formatted(where)));
        }
        return bare;
    }
}
