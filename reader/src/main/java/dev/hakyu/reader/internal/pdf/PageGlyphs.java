package dev.hakyu.reader.internal.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The glyphs of one page by the way their lines run, and how many pictures it has.
final class PageGlyphs {
    /// How lines run.
    enum Run {
        ACROSS,
        UPWARDS,
        UPSIDE_DOWN,
        DOWNWARDS,
        /// Japanese set from top to bottom, lines from right to left.
        VERTICAL
    }

    private final Map<Run, List<Glyph>> glyphs = new EnumMap<>(Run.class);
    private int images;

    void add(Run run, Glyph glyph) {
        glyphs.computeIfAbsent(run, key -> new ArrayList<>()).add(glyph);
    }

    void addImage() {
        images++;
    }

    int images() {
        return images;
    }

    /// Every run that occurs, the one with most glyphs first.
    List<List<Glyph>> runs() {
        List<List<Glyph>> runs = new ArrayList<>(glyphs.values());
        runs.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return runs;
    }
}
