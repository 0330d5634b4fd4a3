package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.api.OidcProvider;
import dev.hakyu.network.internal.files.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `sign_in` of `hakyu.yaml`: by which identity provider people sign in, besides passwords.
public final class SignInYaml {
    private SignInYaml() {}

    /// The provider; empty where none stands or can be read.
    public static Optional<OidcProvider> read(YamlCursor root) {
        YamlCursor signIn = root.child("sign_in");
        if (signIn == null) {
            return Optional.empty();
        }
        YamlCursor oidc = signIn.child("oidc");
        Optional<OidcProvider> provider =
                oidc == null ? Optional.empty() : Optional.ofNullable(provider(oidc));
        signIn.requireKnownKeys();
        return provider;
    }

    private static @Nullable OidcProvider provider(YamlCursor oidc) {
        String issuer = oidc.text("issuer");
        String client = oidc.text("client_id");
        String written = oidc.text("client_secret");
        SecretRef secret = written == null ? null : SecretRef.parse(written).orElse(null);
        Text name = name(oidc);
        oidc.requireKnownKeys();
        if (issuer == null || !OidcProvider.isIssuer(issuer)) {
            oidc.fail("issuer", issuer());
        }
        if (client == null || !OidcProvider.isClientId(client)) {
            oidc.fail("client_id", client());
        }
        if (secret == null) {
            oidc.failUnshown("client_secret", SourceFindings.secretWritten());
        }
        if (issuer == null || client == null || secret == null || name == null || !oidc.isGood()) {
            return null;
        }
        return new OidcProvider(issuer, client, secret, name);
    }

    /// `name: TEXT`, or one for each language.
    private static @Nullable Text name(YamlCursor oidc) {
        if (oidc.node("name") instanceof YamlNode.Scalar) {
            String both = oidc.text("name");
            return both == null ? OidcProvider.USUAL_NAME : checked(oidc, both, both);
        }
        YamlCursor name = oidc.child("name");
        if (name == null) {
            return OidcProvider.USUAL_NAME;
        }
        String ja = name.text("ja");
        String en = name.text("en");
        name.requireKnownKeys();
        oidc.take(name);
        return checked(
                oidc,
                ja == null ? OidcProvider.USUAL_NAME.ja() : ja,
                en == null ? OidcProvider.USUAL_NAME.en() : en);
    }

    private static @Nullable Text checked(YamlCursor oidc, String ja, String en) {
        if (OidcProvider.isName(ja) && OidcProvider.isName(en)) {
            return new Text(ja, en);
        }
        oidc.fail(
                "name",
                Finding.of(
                        "oidc-name",
                        "サインインのボタンに書く名前として長すぎるか、使えない文字があります。",
                        "This is too long for the button on the sign-in page, or holds characters that"
                                + " cannot be shown.",
                        "40文字以内で書いてください。",
                        "Write at most 40 characters."));
        return null;
    }

    private static Finding issuer() {
        return Finding.of(
                "oidc-issuer",
                "サインインに使う認証基盤の issuer として使えません。",
                "This cannot be the issuer of an identity provider.",
                "認証基盤が公表している issuer を、https:// から一字一句そのまま書いてください(? より後ろは付けません)。",
                "Write the issuer exactly as the provider publishes it, from https:// on and without a"
                        + " query.");
    }

    private static Finding client() {
        return Finding.of(
                "oidc-client",
                "client_id がないか、使えない文字があります。",
                "There is no client_id, or it holds characters that it cannot.",
                "認証基盤に登録したときに発行された client_id を書いてください。",
                "Write the client_id that the provider gave when this server was registered.");
    }
}
