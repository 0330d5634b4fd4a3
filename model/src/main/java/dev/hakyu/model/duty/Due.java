package dev.hakyu.model.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When something is due. Only a [Deadline] can be missed.
public sealed interface Due {
    /// The last moment that this names; for a duty without a number, the moment since when it
    /// stands.
    Instant latest();

    /// Where the receiving authority reads its clock.
    ZoneId zone();

    /// True when the law gives a number.
    default boolean isHard() {
        return this instanceof Deadline;
    }

    /// The earlier of two.
    static Due earlier(Due one, Due other) {
        return one.latest().compareTo(other.latest()) <= 0 ? one : other;
    }

    /// A hard date or time.
    ///
    /// @param at the last second in which it is in time
    /// @param wholeDay true when the whole day counts; `at` is then 23:59:59 in `zone`
    record Deadline(Instant at, ZoneId zone, boolean wholeDay) implements Due {
        @Override
        public Instant latest() {
            return at;
        }

        /// The day of it, where the authority is.
        public LocalDate day() {
            return at.atZone(zone).toLocalDate();
        }
    }

    /// "Promptly", with the days that guidance names. A range for orientation, not a date that can
    /// be missed.
    ///
    /// @param from first day of the range
    /// @param to last day, not before `from`
    record Window(LocalDate from, LocalDate to, ZoneId zone) implements Due {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "a window must not end before it begins: " + from + " to " + to);
            }
        }

        @Override
        public Instant latest() {
            return to.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        }
    }

    /// "Without delay", and nothing says how many days that is.
    ///
    /// @param since when the duty began
    record WithoutNumber(Instant since, ZoneId zone) implements Due {
        @Override
        public Instant latest() {
            return since;
        }
    }
}
