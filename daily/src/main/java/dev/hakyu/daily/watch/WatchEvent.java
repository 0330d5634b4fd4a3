package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a watched dossier. Events are only ever added.
///
/// @param at when it was written
/// @param incident the dossier's id at that time; later events of the same dossier may carry
///   another one, which [Kind#RENAMED] joins
/// @param formerly the id before, for RENAMED, or null
/// @param victim as shown
/// @param period of the brief that found it, or null when a person did it
/// @param review the day to look again from now on, or null when it does not change
/// @param what as a person reads it, or null
/// @param by who did it, or null when the brief did
/// @param locations where its reports come from
/// @param change what kind of news it is, or null where none was told or an older version wrote it
/// @param inConfidence true when it tells what only a supplier's answer says, null as false
public record WatchEvent(
        Instant at,
        Kind kind,
        IncidentId incident,
        @Nullable IncidentId formerly,
        String victim,
        @Nullable String period,
        @Nullable LocalDate review,
        @Nullable Text what,
        @Nullable String by,
        List<String> locations,
        Change.@Nullable Kind change,
        @Nullable Boolean inConfidence) {
    public WatchEvent {
        locations = List.copyOf(locations);
    }

    /// An event that is no news of a brief.
    public WatchEvent(
            Instant at,
            Kind kind,
            IncidentId incident,
            @Nullable IncidentId formerly,
            String victim,
            @Nullable String period,
            @Nullable LocalDate review,
            @Nullable Text what,
            @Nullable String by,
            List<String> locations) {
        this(at, kind, incident, formerly, victim, period, review, what, by, locations, null, null);
    }

    /// Whether it is kept from those who may not see what suppliers answered.
    boolean withheld() {
        return Boolean.TRUE.equals(inConfidence);
    }

    /// What happened.
    public enum Kind implements Term {
        OPENED("opened", "経過観察を開始", "watch begun"),
        /// Something became known that changes no duty.
        NOTED("noted", "新しい情報", "news"),
        /// A restart was announced, postponed or reached.
        RESTART("restart", "再開の見込み", "announced restart"),
        /// A class, a count or a date changed: clocks and notices are to be looked at again.
        REOPENED("reopened", "期限と通知の再確認が必要", "clocks and notices to be checked again"),
        /// A person has looked at clocks and notices again.
        CHECKED("checked", "期限と通知を確認済み", "clocks and notices checked"),
        RENAMED("renamed", "事案番号の変更", "id changed"),
        EXTENDED("extended", "経過観察を延長", "watch extended"),
        CLOSED("closed", "経過観察を終了", "watch ended");

        private final String id;
        private final Text label;

        Kind(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    boolean sameAs(WatchEvent other) {
        return kind == other.kind
                && incident.equals(other.incident)
                && java.util.Objects.equals(period, other.period)
                && java.util.Objects.equals(what, other.what);
    }
}
