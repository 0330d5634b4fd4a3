package dev.hakyu.server.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tags of versions: the same content has the same tag, on any day and any machine.
@Component
public class Etags {
    private static final int BYTES = 16;

    private final JsonMapper json;

    Etags(JsonMapper json) {
        this.json = json;
    }

    /// An answer with its tag; who has it already (`If-None-Match`) is told so.
    public <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(of(body))
                .body(body);
    }

    /// An answer that is written already, with its tag.
    public ResponseEntity<byte[]> answer(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(of(body))
                .body(body);
    }

    /// The tag of a content, in quotes.
    public String of(Object body) {
        return of(json.writeValueAsBytes(body));
    }

    private static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Refuses a write to something that is not as the program read it.
    ///
    /// @param ifMatch the header, or null when the program does not mind
    /// @param current what the program would read now
    /// @throws ApiTrouble when none of the tags is that of the content
    public void require(@Nullable String ifMatch, Object current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = of(current);
        boolean same =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag::equals);
        if (!same) {
            throw ApiTrouble.of(ProblemKind.CHANGED);
        }
    }
}
