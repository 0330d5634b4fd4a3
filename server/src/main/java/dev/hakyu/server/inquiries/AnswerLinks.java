package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The links of an inquiry by which suppliers answer on a page: `links.jsonl` in its folder, where
/// only the hash of each stands. A link holds 256 random bits, is for one supplier, for one answer,
/// and ends two weeks after that supplier's due time.
///
/// The file is append-only; a line that a crash cut off counts for nothing. One writer at a time.
final class AnswerLinks {
    private static final String FILE = "links.jsonl";
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARS = 43;
    private static final long MOST_BYTES = 16L << 20;
    private static final Duration VALID_AFTER_DUE = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    private AnswerLinks(Path file) {
        this.file = file;
    }

    static AnswerLinks of(InquiryFolder folder) {
        return new AnswerLinks(folder.path().resolve(FILE));
    }

    /// A link that can be used now.
    ///
    /// @param hash of its token
    record Open(String hash, OrganisationId supplier, Instant until) {}

    /// A link that was just made.
    ///
    /// @param token kept nowhere
    /// @param hash of it
    record Made(String token, String hash, Instant until) {}

    /// Makes a link.
    Made make(Asked asked, Instant now) throws IOException {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant due = asked.due().isAfter(now) ? asked.due() : now;
        Instant until = due.plus(VALID_AFTER_DUE);
        String hash = hash(token);
        append(List.of("made", hash, now.toString(), until.toString(), asked.supplier().value()));
        return new Made(token, hash, until);
    }

    /// The link of a token; empty when there is none, or it was used, revoked or is over.
    Optional<Open> find(String token, Instant now) throws IOException {
        if (token.length() != TOKEN_CHARS) {
            return Optional.empty();
        }
        return Optional.ofNullable(open(now).get(hash(token)));
    }

    /// Those that can be used now.
    List<Open> listOpen(Instant now) throws IOException {
        return List.copyOf(open(now).values());
    }

    /// It was answered.
    void use(Open link, Instant now) throws IOException {
        append(List.of("used", link.hash(), now.toString()));
    }

    /// Ends one that can be used now; empty when there is no such one.
    Optional<Open> revoke(String hash, Instant now) throws IOException {
        Optional<Open> open = Optional.ofNullable(open(now).get(hash));
        if (open.isPresent()) {
            append(List.of("revoked", hash, now.toString()));
        }
        return open;
    }

    /// Ends all that can be used now.
    ///
    /// @return how many
    int revokeAll(Instant now) throws IOException {
        List<Open> open = listOpen(now);
        for (Open each : open) {
            append(List.of("revoked", each.hash(), now.toString()));
        }
        return open.size();
    }

    private Map<String, Open> open(Instant now) throws IOException {
        Map<String, Open> open = new LinkedHashMap<>();
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return open;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            take(LinkLine.read(line), open, now);
        }
        return open;
    }

    private static void take(List<String> words, Map<String, Open> open, Instant now) {
        if (words.size() == 5 && words.getFirst().equals("made")) {
            @Nullable Instant until = moment(words.get(3));
            if (until != null && until.isAfter(now) && !words.get(4).isBlank()) {
                open.put(
                        words.get(1),
                        new Open(words.get(1), new OrganisationId(words.get(4)), until));
            }
        } else if (words.size() == 3) {
            open.remove(words.get(1));
        }
    }

    private static @Nullable Instant moment(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// Written behind the last whole line, and on the disk when this returns.
    private void append(List<String> words) throws IOException {
        byte[] line = (LinkLine.write(words) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = wholeLines(channel);
            channel.truncate(end);
            channel.position(end);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// One line as a JSON array of texts.
    private static final class LinkLine {
        private static final tools.jackson.databind.json.JsonMapper JSON =
                tools.jackson.databind.json.JsonMapper.shared();

        private LinkLine() {}

        static String write(List<String> words) {
            return JSON.writeValueAsString(words);
        }

        /// Empty for what is no such line.
        static List<String> read(String line) {
            List<String> words = new ArrayList<>();
            try {
                for (tools.jackson.databind.JsonNode each : JSON.readTree(line)) {
                    words.add(each.isString() ? each.stringValue() : "");
                }
            } catch (tools.jackson.core.JacksonException e) {
                return List.of();
            }
            return words;
        }
    }
}
