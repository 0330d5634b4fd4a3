package dev.hakyu.server.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// A font of this machine that has Japanese. None comes with Hakyu.
///
/// @param file a font or a collection of fonts
record DocumentFont(Path file) {
    private static final int KANJI = '漢';

    /// Where Debian, Fedora, Arch, macOS and Windows keep theirs.
    private static final List<String> USUAL =
            List.of(
                    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
                    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
                    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
                    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
                    "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
                    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
                    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
                    "/usr/share/fonts/truetype/vlgothic/VL-Gothic-Regular.ttf",
                    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
                    "C:\\Windows\\Fonts\\YuGothM.ttc",
                    "C:\\Windows\\Fonts\\meiryo.ttc",
                    "C:\\Windows\\Fonts\\msgothic.ttc");

    /// The font that was named, or the first of the usual ones that is there.
    ///
    /// @param named path, or empty
    static Optional<DocumentFont> find(String named) {
        Stream<String> paths = named.isBlank() ? USUAL.stream() : Stream.of(named);
        return paths.map(Path::of).filter(Files::isReadable).map(DocumentFont::new).findFirst();
    }

    /// A font file with the glyphs of these characters.
    ///
    /// @throws IOException when the file is no font, or has no Japanese
    byte[] subset(NavigableSet<Integer> codePoints) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ttc")) {
            try (TrueTypeCollection fonts = new TrueTypeCollection(file.toFile())) {
                return subset(japanese(fonts), codePoints);
            }
        }
        try (RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(Files.readAllBytes(file));
                TrueTypeFont font =
                        name.endsWith(".otf")
                                ? new OTFParser().parse(bytes)
                                : new TTFParser().parse(bytes)) {
            return subset(font, codePoints);
        }
    }

    private byte[] subset(TrueTypeFont font, NavigableSet<Integer> codePoints) throws IOException {
        if (font.getUnicodeCmapLookup().getGlyphId(KANJI) == 0) {
            throw new IOException("the font has no Japanese: " + file);
        }
        return SubsetFont.of(font, codePoints);
    }

    /// Of a collection for several countries the Japanese one: the same character looks different
    /// in each.
    private static TrueTypeFont japanese(TrueTypeCollection fonts) throws IOException {
        Chosen chosen = new Chosen();
        fonts.processAllFonts(chosen::look);
        TrueTypeFont font = chosen.font;
        if (font == null) {
            throw new IOException("the collection has no fonts");
        }
        return font;
    }

    private static final class Chosen {
        private @Nullable TrueTypeFont font;
        private boolean japanese;

        private void look(TrueTypeFont each) throws IOException {
            boolean ours = String.valueOf(each.getName()).toLowerCase(Locale.ROOT).contains("jp");
            if (font == null || (ours && !japanese)) {
                font = each;
                japanese = ours;
            }
        }
    }
}
