package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one message says to one kind of reader, in both languages.
///
/// @param marking of the user, printed first, or null; English as [EnglishNames] has it
/// @param subject the conclusion on one line
/// @param lead one to three sentences
/// @param entries incidents of which something changed, the most urgent first
/// @param quiet what did not change, and on a quiet day what is near; one line each
/// @param unseen what could not be seen; empty in editions that show no gaps
/// @param closing where to read on, and what to do when this is wrong
/// @param isQuiet true when there is nothing to tell beyond that
/// @param tells the incidents and advisories that stand in it
/// @param plain how many of the first sentences tell of no stop, 1 or more
/// @param first lists under headings, before the entries
/// @param sections lists under headings, after the entries
public record Digest(
        @Nullable Text marking,
        Text subject,
        List<Text> lead,
        List<Entry> entries,
        List<Text> quiet,
        List<Text> unseen,
        List<Text> closing,
        boolean isQuiet,
        Set<IncidentId> tells,
        int plain,
        List<Section> first,
        List<Section> sections) {
    public Digest {
        if (plain < 1) {
            throw new IllegalArgumentException("plain must be 1 or more, got " + plain);
        }
        first = List.copyOf(first);
        sections = List.copyOf(sections);
        tells = Set.copyOf(tells);
        lead = List.copyOf(lead);
        entries = List.copyOf(entries);
        quiet = List.copyOf(quiet);
        unseen = List.copyOf(unseen);
        closing = List.copyOf(closing);
    }

    /// Without lists of its own.
    public Digest(
            @Nullable Text marking,
            Text subject,
            List<Text> lead,
            List<Entry> entries,
            List<Text> quiet,
            List<Text> unseen,
            List<Text> closing,
            boolean isQuiet,
            Set<IncidentId> tells) {
        this(
                marking, subject, lead, entries, quiet, unseen, closing, isQuiet, tells, 1,
                List.of(), List.of());
    }

    /// What stands on the papers of a brief, or null; in the words of the user.
    static @Nullable Text marking(Brief.Header header) {
        return header.marking() == null ? null : Text.same(header.marking());
    }

    /// A list under a heading; an item may have lines of its own.
    public record Section(Text heading, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }

        /// One item of the list.
        ///
        /// @param below lines that belong to it
        public record Item(Text what, List<Text> below) {
            public Item {
                below = List.copyOf(below);
            }
        }

        /// A list of lines.
        public static Section of(Text heading, List<Text> lines) {
            return new Section(
                    heading, lines.stream().map(each -> new Item(each, List.of())).toList());
        }
    }

    /// One incident.
    ///
    /// @param title victim, kind and certainty
    /// @param changes what is new, one line each
    /// @param lines why it matters, each with its label
    public record Entry(Text title, List<Text> changes, List<Line> lines) {
        public Entry {
            changes = List.copyOf(changes);
            lines = List.copyOf(lines);
        }
    }

    /// A labelled line.
    public record Line(Text label, Text value) {}
}
