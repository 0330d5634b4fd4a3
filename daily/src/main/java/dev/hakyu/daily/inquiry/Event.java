package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Term;
import dev.hakyu.model.network.OrganisationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an inquiry. None of them carries a contact, an address or an answer.
public sealed interface Event {

    /// The inquiry was drawn up.
    record Created(int suppliers) implements Event {}

    /// A letter was written as a file, for a person to send.
    ///
    /// @param letter which one, such as `V-1001/inquiry`; each is made and sent once
    record Written(String letter, OrganisationId addressee, String file) implements Event {}

    /// A letter is being handed to the mail server from here on.
    record Sending(String letter, OrganisationId addressee) implements Event {}

    /// A letter went out: the mail server took it, or a person says that it was sent.
    record Sent(String letter, OrganisationId addressee) implements Event {}

    /// The mail server did not take a letter; it may be tried again.
    record NotSent(String letter, OrganisationId addressee) implements Event {}

    /// It is not known whether a letter went out; it is not sent again by itself.
    record InDoubt(String letter, OrganisationId addressee) implements Event {}

    /// A person said what became of a letter in doubt, or that it is to go once more.
    ///
    /// @param sent it went out; false lets it be sent again although it may have gone
    /// @param reason how they know
    record Settled(String letter, OrganisationId addressee, boolean sent, String reason)
            implements Event {}

    /// A supplier's answers came in.
    ///
    /// @param file kept below `answers/`
    /// @param sha256 of the file as it came
    /// @param answers how many lines were taken
    /// @param errors how many were not
    record Answered(OrganisationId supplier, String file, String sha256, int answers, int errors)
            implements Event {}

    /// A supplier's state changed, by its answer or by a person.
    ///
    /// @param note why, or null
    record StateSet(OrganisationId supplier, SupplierState state, @Nullable String note)
            implements Event {
        public Optional<String> findNote() {
            return Optional.ofNullable(note);
        }
    }

    /// An item of the reconnection checklist was closed, or opened again.
    ///
    /// @param evidence where it can be seen; null when the item is opened again
    record Checked(OrganisationId supplier, ReconnectionItem item, @Nullable String evidence)
            implements Event {
        public Optional<String> findEvidence() {
            return Optional.ofNullable(evidence);
        }
    }

    /// Its stable word in the log.
    default String word() {
        return switch (this) {
            case Created e -> "created";
            case Written e -> "written";
            case Sending e -> "sending";
            case Sent e -> "sent";
            case NotSent e -> "not_sent";
            case InDoubt e -> "in_doubt";
            case Settled e -> "settled";
            case Answered e -> "answered";
            case StateSet e -> "state";
            case Checked e -> "checked";
        };
    }

    /// A word of a vocabulary from the log.
    static <T extends Enum<T> & Term> T term(Class<T> words, String id) {
        return Term.find(words, id)
                .orElseThrow(() -> new IllegalArgumentException("no such word: " + id));
    }
}
