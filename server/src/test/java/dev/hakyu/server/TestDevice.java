package dev.hakyu.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/// A device with one passkey, and the browser that asks it: writes what both say (WebAuthn Level 3,
/// 5 and 6) with keys of the JDK, or lies where it is told to.
public final class TestDevice {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    static final int MAY_BE_COPIED = 0x08;
    static final int COPIED = 0x10;
    private static final int WITH_KEY = 0x40;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CBORMapper CBOR = CBORMapper.shared();

    final Kind kind;
    byte[] id = ("device-" + MADE.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    KeyPair keys;

    /// What the browser says where it is; the page's address unless told otherwise.
    String origin;

    String rpId = "localhost";
    String type = "";
    String challenge = "";
    boolean crossOrigin;
    int flags = PRESENT | VERIFIED;
    public long count = 1;

    /// Written by the server when the passkey was made.
    String userHandle = "";

    public enum Kind {
        ES256(-7, "SHA256withECDSA"),
        EDDSA(-8, "Ed25519"),
        RS256(-257, "SHA256withRSA"),
        /// SHA-1: nobody asks for it.
        RS1(-65535, "SHA1withRSA");

        private final int number;
        private final String name;

        Kind(int number, String name) {
            this.number = number;
            this.name = name;
        }

        private KeyPair generate() throws GeneralSecurityException {
            return switch (this) {
                case ES256 -> {
                    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
                    keys.initialize(new ECGenParameterSpec("secp256r1"));
                    yield keys.generateKeyPair();
                }
                case EDDSA -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                case RS256, RS1 -> {
                    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
                    keys.initialize(2048);
                    yield keys.generateKeyPair();
                }
            };
        }
    }

    public TestDevice(Kind kind, String origin) {
        this.kind = kind;
        this.origin = origin;
        try {
            keys = kind.generate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its id as the server keeps it.
    public String idText() {
        return text(id);
    }

    /// Makes the passkey.
    ///
    /// @param asked `publicKey` of the server's answer
    public String make(JsonNode asked) {
        userHandle = asked.get("user").get("id").asString();
        byte[] client = client("webauthn.create", asked.get("challenge").asString());
        byte[] object =
                cbor(out -> {
                    out.writeStartObject();
                    out.writeStringProperty("fmt", "none");
                    out.writeName("attStmt");
                    out.writeStartObject();
                    out.writeEndObject();
                    out.writeBinaryProperty("authData", said(flags | WITH_KEY, keyData()));
                    out.writeEndObject();
                });
        return answer(Map.of("clientDataJSON", text(client), "attestationObject", text(object)));
    }

    /// Signs.
    public String sign(JsonNode asked) {
        byte[] client = client("webauthn.get", asked.get("challenge").asString());
        byte[] said = said(flags, new byte[0]);
        return answer(
                Map.of(
                        "clientDataJSON", text(client),
                        "authenticatorData", text(said),
                        "signature", text(signature(said, client)),
                        "userHandle", userHandle));
    }

    private byte[] client(String usual, String asked) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "type",
                        type.isEmpty() ? usual : type,
                        "challenge",
                        challenge.isEmpty() ? asked : challenge,
                        "origin",
                        origin,
                        "crossOrigin",
                        crossOrigin));
    }

    private byte[] said(int flags, byte[] key) {
        byte[] hash = sha256(rpId.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(37 + key.length)
                .put(hash)
                .put((byte) flags)
                .putInt((int) count)
                .put(key)
                .array();
    }

    /// No make (16 zeros), the id, and the public key as COSE_Key (RFC 9053).
    private byte[] keyData() {
        byte[] cose = cbor(this::cose);
        return ByteBuffer.allocate(18 + id.length + cose.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(cose)
                .array();
    }

    private void cose(JsonGenerator out) {
        out.writeStartObject();
        switch (keys.getPublic()) {
            case ECPublicKey key -> {
                number(out, 1, 2);
                number(out, 3, kind.number);
                number(out, -1, 1);
                bytes(out, -2, fixed(key.getW().getAffineX().toByteArray(), 32));
                bytes(out, -3, fixed(key.getW().getAffineY().toByteArray(), 32));
            }
            case EdECPublicKey key -> {
                byte[] encoded = key.getEncoded();
                number(out, 1, 1);
                number(out, 3, kind.number);
                number(out, -1, 6);
                bytes(out, -2, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            }
            case RSAPublicKey key -> {
                number(out, 1, 3);
                number(out, 3, kind.number);
                bytes(out, -1, fixed(key.getModulus().toByteArray(), 256));
                bytes(out, -2, key.getPublicExponent().toByteArray());
            }
            default -> throw new IllegalStateException(keys.getPublic().getAlgorithm());
        }
        out.writeEndObject();
    }

    private byte[] signature(byte[] said, byte[] client) {
        try {
            Signature signature = Signature.getInstance(kind.name);
            signature.initSign(keys.getPrivate());
            signature.update(said);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id", text(id),
                        "rawId", text(id),
                        "type", "public-key",
                        "response", response,
                        "clientExtensionResults", Map.of()));
    }

    private static void number(JsonGenerator out, int name, int value) {
        out.writePropertyId(name);
        out.writeNumber(value);
    }

    private static void bytes(JsonGenerator out, int name, byte[] value) {
        out.writePropertyId(name);
        out.writeBinary(value);
    }

    private static byte[] fixed(byte[] signed, int length) {
        byte[] fixed = new byte[length];
        int copied = Math.min(length, signed.length);
        System.arraycopy(signed, signed.length - copied, fixed, length - copied, copied);
        return fixed;
    }

    private static byte[] cbor(Consumer<JsonGenerator> written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = CBOR.createGenerator(bytes)) {
            written.accept(out);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
