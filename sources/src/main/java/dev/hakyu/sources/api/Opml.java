package dev.hakyu.sources.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.opml.OpmlReader;
import dev.hakyu.sources.internal.opml.OpmlWriter;
import java.util.List;

/// Lists of feeds for other readers, OPML 2.0.
public final class Opml {
    private Opml() {}

    /// The feeds of a list; nothing in it is opened, entities are refused.
    ///
    /// @param file shown in messages
    /// @throws InputRejected when it is no OPML
    public static Read read(byte[] opml, String file) {
        return OpmlReader.read(opml, file);
    }

    /// The feeds among the sources as a list.
    ///
    /// @param title of the list
    public static String write(List<Source> sources, String title) {
        return OpmlWriter.write(sources, title);
    }

    /// What was read.
    ///
    /// @param feeds each address once
    /// @param problems of entries that were left out
    public record Read(List<Source.Feed> feeds, List<Problem> problems) {
        public Read {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }
}
