package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one message says to one kind of reader, in both languages.
///
/// @param marking of the user, printed first, or null
/// @param subject the conclusion on one line
/// @param lead one to three sentences
/// @param entries incidents of which something changed, the most urgent first
/// @param quiet what did not change, and on a quiet day what is near; one line each
/// @param unseen what could not be seen; empty in editions that show no gaps
/// @param closing where to read on, and what to do when this is wrong
/// @param isQuiet true when there is nothing to tell beyond that
/// @param tells the incidents and advisories that stand in it
public record Digest(
        @Nullable String marking,
        Text subject,
        List<Text> lead,
        List<Entry> entries,
        List<Text> quiet,
        List<Text> unseen,
        List<Text> closing,
        boolean isQuiet,
        Set<IncidentId> tells) {
    public Digest {
        tells = Set.copyOf(tells);
        lead = List.copyOf(lead);
        entries = List.copyOf(entries);
        quiet = List.copyOf(quiet);
        unseen = List.copyOf(unseen);
        closing = List.copyOf(closing);
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
