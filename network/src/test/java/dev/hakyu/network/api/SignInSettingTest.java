package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSettingTest {
    private static final String REST = "client_id: hakyu, client_secret: env:A";

    @TempDir Path workspace;

    @Test
    void shouldReadAProvider() throws IOException {
        assertThat(SignInSetting.oidc(workspace)).isEmpty();
        write("sign_in: {}");
        assertThat(SignInSetting.oidc(workspace)).isEmpty();
        write("sign_in: {oidc: {issuer: 'https://id.example/realms/a', " + REST + "}}");
        assertThat(SignInSetting.oidc(workspace))
                .contains(
                        new OidcProvider(
                                "https://id.example/realms/a",
                                "hakyu",
                                new SecretRef.Environment("A"),
                                OidcProvider.USUAL_NAME));
        assertThat(WorkspaceReader.read(workspace).hasErrors()).isFalse();
    }

    @Test
    void shouldReadItsNameInBothLanguages() throws IOException {
        write("sign_in: {oidc: {issuer: 'http://127.0.0.1:8081', name: 社員ID, " + REST + "}}");
        assertThat(SignInSetting.oidc(workspace).orElseThrow().name()).isEqualTo(Text.same("社員ID"));
        write(
                "sign_in: {oidc: {issuer: 'https://id.example', name: {ja: 社員ID, en: staff id}, "
                        + REST
                        + "}}");
        assertThat(SignInSetting.oidc(workspace).orElseThrow().name())
                .isEqualTo(new Text("社員ID", "staff id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{issuer: 'http://id.example', client_id: a, client_secret: env:A}",
                "{issuer: 'https://id.example?x=1', client_id: a, client_secret: env:A}",
                "{issuer: 'https://u:p@id.example', client_id: a, client_secret: env:A}",
                "{issuer: id.example, client_id: a, client_secret: env:A}",
                "{issuer: 'https://id.example', client_secret: env:A}",
                "{issuer: 'https://id.example', client_id: a}",
                "{issuer: 'https://id.example', client_id: a, client_secret: s3cret}",
                "{issuer: 'https://id.example', client_id: a, client_secret: env:A, scope: b}",
                "{issuer: 'https://id.example', client_id: a, client_secret: env:A, name: {fr: b}}"
            })
    void shouldRefuseWhatCannotBeTrusted(String oidc) throws IOException {
        write("sign_in: {oidc: " + oidc + "}");
        assertThatThrownBy(() -> SignInSetting.oidc(workspace))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().toString())
                                        .contains("sign_in.oidc")
                                        .doesNotContain("s3cret"));
        assertThat(WorkspaceReader.read(workspace).hasErrors()).isTrue();
    }

    private void write(String line) throws IOException {
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\n" + line + "\n");
    }
}
