package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.server.TestDevice;
import dev.hakyu.server.shell.PublicAddresses;
import dev.hakyu.store.api.Passkey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever bytes come, they are refused as what they are, and nothing else happens.
class PasskeyCheckTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 1_500;

    private final PasskeyAddress address =
            new PasskeyAddress(PublicAddresses.of("http://localhost:8080"));
    private final PasskeyCheck check = new PasskeyCheck(address);
    private final TestDevice device = new TestDevice(TestDevice.Kind.ES256, address.origin());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void shouldRefuseAPasskeyWhoseBytesWereChanged(long seed) throws PasskeyTrouble {
        BegunPasskey begun = BegunPasskey.join("佐藤", "desk", "key", NOW);
        String good = device.make(asked(PasskeyStep.make(begun, address.rpId(), List.of())));
        assertThat(check.made(begun, good, NOW).id()).isEqualTo(device.idText());
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String changed = changed(good, List.of("clientDataJSON", "attestationObject"), random);
            try {
                check.made(begun, changed, NOW);
            } catch (PasskeyTrouble e) {
                refused++;
            }
        }
        // What is left is a change of id, make, counter or key, which nobody vouches for here.
        assertThat(refused).isBetween(TRIES / 2, TRIES - 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void shouldLetNobodyInWhoseBytesWereChanged(long seed) throws PasskeyTrouble {
        BegunPasskey joined = BegunPasskey.join("佐藤", "desk", "key", NOW);
        Passkey kept =
                check.made(
                        joined,
                        device.make(asked(PasskeyStep.make(joined, address.rpId(), List.of()))),
                        NOW);
        BegunPasskey begun = BegunPasskey.signIn(NOW);
        device.count++;
        String good = device.sign(asked(PasskeyStep.sign(begun, address.rpId())));
        assertThat(check.check(begun, check.read(good), kept).getSignCount())
                .isEqualTo(device.count);
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            String changed =
                    changed(
                            good,
                            List.of(
                                    "clientDataJSON",
                                    "authenticatorData",
                                    "signature",
                                    "userHandle"),
                            random);
            assertThatThrownBy(() -> check.check(begun, check.read(changed), kept))
                    .as(changed)
                    .isInstanceOf(PasskeyTrouble.class);
        }
    }

    /// One byte is another, is missing or is one too many; or the whole ends early.
    private static String changed(String good, List<String> parts, Random random) {
        ObjectNode answer = (ObjectNode) JSON.readTree(good);
        ObjectNode response = (ObjectNode) answer.get("response");
        String part = parts.get(random.nextInt(parts.size()));
        byte[] bytes = Base64.getUrlDecoder().decode(response.get(part).asString());
        int at = random.nextInt(bytes.length);
        byte[] other =
                switch (random.nextInt(3)) {
                    case 0 -> Arrays.copyOf(bytes, at);
                    case 1 -> inserted(bytes, at, (byte) random.nextInt());
                    default -> {
                        byte[] flipped = bytes.clone();
                        flipped[at] ^= (byte) (1 + random.nextInt(255));
                        yield flipped;
                    }
                };
        response.put(part, Base64.getUrlEncoder().withoutPadding().encodeToString(other));
        return answer.toString();
    }

    private static byte[] inserted(byte[] bytes, int at, byte more) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = more;
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    private static JsonNode asked(PasskeyStep step) {
        return JSON.valueToTree(step).get("publicKey");
    }
}
