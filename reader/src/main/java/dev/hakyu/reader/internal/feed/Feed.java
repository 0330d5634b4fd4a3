package dev.hakyu.reader.internal.feed;

import java.util.List;

/// A feed's title and its entries, in its order.
record Feed(String title, List<FeedEntry> entries) {
    Feed {
        entries = List.copyOf(entries);
    }
}
