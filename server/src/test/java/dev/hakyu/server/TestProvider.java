package dev.hakyu.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A small identity provider on this machine that can also misbehave.
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "hakyu test";
    static final String SECRET = "p&ss word/+ そら";

    private final HttpServer server;
    private final Instant now;
    private final RSAKey rsa;
    private final ECKey ec;
    private final RSAKey foreign;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    final AtomicInteger discoveries = new AtomicInteger();
    volatile Signing signing = Signing.RS256;
    volatile Mood mood = Mood.GOOD;
    volatile String subject = "248289761001";
    volatile Consumer<JWTClaimsSet.Builder> claims = _ -> {};

    /// By what an ID token is signed.
    enum Signing {
        RS256,
        ES256,
        /// Not at all.
        NONE,
        /// By the secret of the client, which both sides know.
        HS256,
        /// By the public key of the provider, taken for a secret.
        HS256_BY_PUBLIC_KEY,
        /// By a key of somebody else under the name of the provider's.
        FOREIGN
    }

    /// How it answers when asked about itself, for its keys, or for a token.
    enum Mood {
        GOOD,
        FAILING,
        /// Sends a byte now and then.
        SLOW,
        HUGE,
        OTHER_ISSUER,
        ENDPOINT_WITHOUT_TLS,
        ELSEWHERE,
        NO_JSON,
        NO_TOKEN
    }

    private TestProvider(Instant now) throws IOException, JOSEException {
        this.now = now;
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        foreign = new RSAKeyGenerator(2048).keyID("rsa").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorise);
        server.createContext("/jwks", this::keys);
        server.createContext("/token", this::token);
        server.start();
    }

    static TestProvider start(Instant now) {
        try {
            return new TestProvider(now);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void behave() {
        mood = Mood.GOOD;
        signing = Signing.RS256;
        claims = _ -> {};
    }

    /// What the sign-in page of the provider does for somebody who is known there.
    ///
    /// @return path and query to which it sends the browser back
    String authorise(URI address) {
        URI back = back(address);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private URI back(URI address) {
        Map<String, String> query = form(address.getRawQuery());
        require("code", query.get("response_type"));
        require(CLIENT, query.get("client_id"));
        require("openid", query.get("scope"));
        require("S256", query.get("code_challenge_method"));
        String code = "code-" + asked.size();
        asked.put(code, query);
        return URI.create(
                query.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + encoded(query.get("state")));
    }

    private void authorise(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", back(exchange.getRequestURI()).toString());
        answer(exchange, 302, "");
    }

    private void describe(HttpExchange exchange) throws IOException {
        discoveries.incrementAndGet();
        switch (mood) {
            case FAILING -> answer(exchange, 503, "{}");
            case SLOW -> drip(exchange);
            case HUGE -> answer(exchange, 200, "{\"issuer\":\"" + "x".repeat(3_000_000) + "\"}");
            case OTHER_ISSUER -> answer(exchange, 200, document("https://id.example", issuer()));
            case ENDPOINT_WITHOUT_TLS ->
                    answer(exchange, 200, document(issuer(), "http://id.example"));
            case ELSEWHERE -> {
                exchange.getResponseHeaders().set("Location", issuer() + "/jwks");
                answer(exchange, 302, "");
            }
            case NO_JSON -> answer(exchange, 200, "<html>maintenance</html>");
            case GOOD, NO_TOKEN -> answer(exchange, 200, document(issuer(), issuer()));
        }
    }

    private static String document(String issuer, String base) {
        return """
        {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
         "jwks_uri":"%s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256","ES256"]}
        """
                .formatted(issuer, base, base, base);
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> query = asked.remove(sent.getOrDefault("code", ""));
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (encoded(CLIENT) + ":" + encoded(SECRET))
                                                .getBytes(StandardCharsets.UTF_8));
        if (mood == Mood.NO_TOKEN) {
            drip(exchange);
        } else if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (query == null
                || !query.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !query.get("code_challenge").equals(challenge(sent.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + idToken(query.get("nonce"))
                            + "\"}");
        }
    }

    private String idToken(String nonce) {
        JWTClaimsSet.Builder said =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(subject)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", nonce);
        claims.accept(said);
        try {
            return switch (signing) {
                case RS256 -> signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa), said);
                case ES256 -> signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec), said);
                case FOREIGN -> signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(foreign), said);
                case HS256 ->
                        signed(
                                JWSAlgorithm.HS256,
                                "rsa",
                                new MACSigner(SECRET.repeat(3).getBytes(StandardCharsets.UTF_8)),
                                said);
                case HS256_BY_PUBLIC_KEY ->
                        signed(
                                JWSAlgorithm.HS256,
                                "rsa",
                                new MACSigner(rsa.toRSAPublicKey().getEncoded()),
                                said);
                case NONE -> new PlainJWT(said.build()).serialize();
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet.Builder said)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), said.build());
        token.sign(signer);
        return token.serialize();
    }

    /// An answer that never ends while the test runs.
    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!over.await(300, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String each : text.split("&", -1)) {
            String[] pair = each.split("=", 2);
            fields.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    pair.length == 2 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("wanted " + wanted + ", got " + found);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
