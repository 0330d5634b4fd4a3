package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.Quote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A report's text cut where quotes begin and end.
final class Passages {
    /// The longest text that a page shows, in UTF-16 units.
    private static final int LONGEST = 100_000;

    private Passages() {}

    static List<Sources.Passage> of(String text, List<Quote> quotes) {
        int length = Math.min(text.length(), LONGEST);
        BitSet quoted = new BitSet(length);
        quotes.forEach(quote -> quoted.set(quote.start(), quote.end()));
        List<Sources.Passage> passages = new ArrayList<>();
        int start = 0;
        while (start < length) {
            boolean inside = quoted.get(start);
            int end = inside ? quoted.nextClearBit(start) : quoted.nextSetBit(start);
            int stop = end < 0 ? length : Math.min(end, length);
            passages.add(new Sources.Passage(text.substring(start, stop), inside));
            start = stop;
        }
        return List.copyOf(passages);
    }
}
