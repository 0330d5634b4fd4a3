package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Finds the encoding of a text: byte order mark, escape sequences, strict UTF-8, what the page
/// declares, what its bytes look like; each guess is checked by decoding.
///
/// A declaration is believed only when the whole text decodes under it, since many pages declare
/// one encoding and are saved in another; strict UTF-8 beats it, since other encodings almost never
/// pass for UTF-8.
public final class CharsetFinder {
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    private static final int DECLARATION_BYTES = 4096;
    private static final int DETECTOR_BYTES = 1 << 18;
    private static final double PLAUSIBLE = 0.7;
    private static final double MOST_LOST_SHARE = 0.02;

    private CharsetFinder() {}

    /// The text, or empty when the bytes are no text in any encoding known here.
    public static Optional<Decoded> decode(byte[] bytes) {
        return decode(bytes, "");
    }

    /// The text of bytes whose encoding is stated outside of them.
    ///
    /// @param stated name of an encoding, known or not; may be empty
    public static Optional<Decoded> decode(byte[] bytes, String stated) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.filter(Plausibility::isText);
        }
        if (contains(bytes, (byte) 0)) {
            return withoutMark16(bytes);
        }
        List<Charset> first = new ArrayList<>();
        if (contains(bytes, (byte) 0x1B)) {
            add(first, "x-windows-iso2022jp");
            add(first, "ISO-2022-JP");
        }
        first.add(StandardCharsets.UTF_8);
        if (!stated.isEmpty()) {
            add(first, stated);
        }
        for (Charset charset : first) {
            Optional<Decoded> strict = strictly(bytes, 0, charset).filter(Plausibility::isText);
            if (strict.isPresent()) {
                return strict;
            }
        }
        return byBest(bytes).filter(Plausibility::isText);
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(leniently(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(leniently(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(leniently(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static Optional<Decoded> withoutMark16(byte[] bytes) {
        Optional<Decoded> little = strictly(bytes, 0, StandardCharsets.UTF_16LE);
        Optional<Decoded> big = strictly(bytes, 0, StandardCharsets.UTF_16BE);
        return best(List.of(little, big)).filter(Plausibility::isText);
    }

    private static Optional<Decoded> byBest(byte[] bytes) {
        Optional<Decoded> declared =
                declared(bytes)
                        .flatMap(charset -> strictly(bytes, 0, charset))
                        .filter(text -> Plausibility.of(text.text()) >= PLAUSIBLE);
        if (declared.isPresent()) {
            return declared;
        }
        List<Charset> candidates = new ArrayList<>();
        guessed(bytes).ifPresent(candidates::add);
        for (String name : List.of("windows-31j", "EUC-JP", "x-eucJP-Open")) {
            add(candidates, name);
        }
        List<Optional<Decoded>> texts =
                candidates.stream().map(charset -> strictly(bytes, 0, charset)).toList();
        Optional<Decoded> strict = best(texts);
        return strict.isPresent() ? strict : withLosses(bytes, candidates);
    }

    private static Optional<Decoded> best(List<Optional<Decoded>> texts) {
        Decoded best = null;
        double bestScore = PLAUSIBLE;
        for (Optional<Decoded> text : texts) {
            if (text.isPresent()) {
                double score = Plausibility.of(text.get().text());
                if (score > bestScore) {
                    best = text.get();
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// A text with a few broken characters is worth reading, with a warning.
    private static Optional<Decoded> withLosses(byte[] bytes, List<Charset> candidates) {
        List<Charset> all = new ArrayList<>(candidates);
        all.add(StandardCharsets.UTF_8);
        Decoded best = null;
        for (Charset charset : all) {
            Decoded text = leniently(bytes, 0, charset);
            boolean few = text.lost() <= MOST_LOST_SHARE * text.text().length();
            if (few && (best == null || text.lost() < best.lost())) {
                best = text;
            }
        }
        if (best != null) {
            return Optional.of(best);
        }
        Charset western = Charset.forName("windows-1252");
        return strictly(bytes, 0, western).filter(text -> Plausibility.isWestern(text.text()));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int length = Math.min(DECLARATION_BYTES, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(DETECTOR_BYTES, bytes.length));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : named(name);
    }

    /// What pages call Shift_JIS and ISO-8859-1 is in practice Windows' superset of it.
    private static Optional<Charset> named(String name) {
        String real =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms932", "cp932" ->
                            "windows-31j";
                    case "iso-8859-1", "us-ascii", "latin1" -> "windows-1252";
                    case "euc-jp", "x-euc-jp", "x-euc", "eucjp" -> "EUC-JP";
                    default -> name;
                };
        try {
            return Charset.isSupported(real)
                    ? Optional.of(Charset.forName(real))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static void add(List<Charset> charsets, String name) {
        named(name).filter(charset -> !charsets.contains(charset)).ifPresent(charsets::add);
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString();
            return Optional.of(new Decoded(LineEnds.unify(text), charset, 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded leniently(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int lost = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            lost++;
        }
        return new Decoded(LineEnds.unify(text), charset, lost);
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
