package dev.hakyu.sources.internal.list;

import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.entry.CanonicalAddress;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Markup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What lists have in common: how an entry without a page of its own is named and written.
final class Row {
    private static final DateTimeFormatter DATE_EN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_JA = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final int MAX_CHARS = 4_000;

    private Row() {}

    /// A whole entry of these paragraphs; its location is the list's with the key behind `#`.
    static Entry entry(
            Source.JsonList source,
            String key,
            String title,
            @Nullable Instant published,
            List<String> paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>").append(Markup.escape(paragraph)).append("</p>\n");
        }
        return new Entry(
                CanonicalAddress.of(source.address()) + "#" + safe(key),
                null,
                title,
                source.name(),
                published,
                html.toString(),
                String.join("\n", paragraphs),
                true);
    }

    /// On one line, without marks that change how it is shown, shortened.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(MAX_CHARS)
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    static String dateEn(Instant moment) {
        return DATE_EN.format(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    static String dateJa(Instant moment) {
        return DATE_JA.format(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /// The address when it belongs to the list's own site, else null: a list of attackers' claims
    /// may point to their pages.
    static @Nullable URI onSameSite(@Nullable URI address, URI list) {
        if (address == null || address.getHost() == null) {
            return null;
        }
        return site(address.getHost()).equals(site(list.getHost())) ? address : null;
    }

    private static String site(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int from = Math.max(0, labels.length - 2);
        return String.join(".", List.of(labels).subList(from, labels.length));
    }

    private static String safe(String key) {
        StringBuilder safe = new StringBuilder();
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            boolean kept =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '-'
                            || c == '.'
                            || c == '_';
            safe.append(kept ? Character.toString(c) : "%%%02X".formatted(c));
        }
        return safe.toString();
    }
}
