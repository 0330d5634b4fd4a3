package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One letter of an inquiry and how far it is.
///
/// @param letter which one, such as `V-1001/inquiry` or `V-1001/reminder-1`
/// @param forms suppliers whose forms it carries
/// @param at when that was written down, or null when nothing was
/// @param file within the inquiry's folder, when it was written for a person; else null
public record LetterState(
        String letter,
        OrganisationId addressee,
        List<OrganisationId> forms,
        LetterStage stage,
        @Nullable Instant at,
        @Nullable String file) {
    public LetterState {
        forms = List.copyOf(forms);
    }

    public boolean isReminder() {
        return !letter.equals(Letters.inquiry(addressee));
    }

    /// All first letters, in the order of the inquiry, and the reminders behind them.
    ///
    /// @throws dev.hakyu.model.InputRejected when the inquiry or its log was damaged
    public static List<LetterState> list(InquiryFolder folder) throws IOException {
        Inquiry inquiry = folder.read();
        Map<String, LetterState> letters = new LinkedHashMap<>();
        Map<OrganisationId, List<OrganisationId>> carried = new LinkedHashMap<>();
        for (Asked each : inquiry.asked()) {
            carried.computeIfAbsent(each.addressee(), key -> new ArrayList<>())
                    .add(each.supplier());
        }
        carried.forEach((addressee, forms) -> {
            String letter = Letters.inquiry(addressee);
            letters.put(
                    letter,
                    new LetterState(letter, addressee, forms, LetterStage.READY, null, null));
        });
        for (LogEntry entry : folder.log()) {
            step(inquiry, entry)
                    .ifPresent(step -> letters.merge(step.letter(), step, LetterState::then));
        }
        return List.copyOf(letters.values());
    }

    private static LetterState then(LetterState before, LetterState now) {
        return new LetterState(
                before.letter(),
                before.addressee(),
                before.forms(),
                now.stage(),
                now.at(),
                now.file() == null ? before.file() : now.file());
    }

    private static Optional<LetterState> step(Inquiry inquiry, LogEntry entry) {
        return Optional.ofNullable(
                switch (entry.event()) {
                    case Event.Written e ->
                            of(inquiry, entry, e.letter(), e.addressee(), LetterStage.WRITTEN)
                                    .with(e.file());
                    case Event.Sending e ->
                            of(inquiry, entry, e.letter(), e.addressee(), LetterStage.SENDING);
                    case Event.Sent e ->
                            of(inquiry, entry, e.letter(), e.addressee(), LetterStage.SENT);
                    case Event.NotSent e ->
                            of(inquiry, entry, e.letter(), e.addressee(), LetterStage.NOT_SENT);
                    case Event.InDoubt e ->
                            of(inquiry, entry, e.letter(), e.addressee(), LetterStage.IN_DOUBT);
                    case Event.Settled e ->
                            of(
                                    inquiry,
                                    entry,
                                    e.letter(),
                                    e.addressee(),
                                    e.sent() ? LetterStage.SENT : LetterStage.READY);
                    case Event.Created e -> null;
                    case Event.Answered e -> null;
                    case Event.StateSet e -> null;
                    case Event.Checked e -> null;
                });
    }

    private LetterState with(String written) {
        return new LetterState(letter, addressee, forms, stage, at, written);
    }

    private static LetterState of(
            Inquiry inquiry,
            LogEntry entry,
            String letter,
            OrganisationId addressee,
            LetterStage stage) {
        List<OrganisationId> forms =
                inquiry.asked().stream()
                        .map(Asked::supplier)
                        .filter(each -> Letters.isReminder(letter, each))
                        .toList();
        return new LetterState(letter, addressee, forms, stage, entry.at(), null);
    }
}
