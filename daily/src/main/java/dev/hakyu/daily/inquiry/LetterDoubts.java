package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The letters of a workspace of which nobody knows whether they went out, and what a person says
/// about them.
public final class LetterDoubts {
    private static final Clock NEVER = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private LetterDoubts() {}

    /// One such letter.
    ///
    /// @param letter which one of its inquiry, such as `V-1001/inquiry`
    /// @param since when it was handed to the mail server
    public record Letter(
            InquiryId inquiry, String letter, OrganisationId addressee, Instant since) {}

    /// All of them, in the order of the inquiries and of their logs.
    ///
    /// @throws dev.hakyu.model.InputRejected when a log was damaged
    public static List<Letter> list(Path workspace) throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (InquiryId id : InquiryFolder.list(workspace)) {
            for (LogEntry entry : log(workspace, id, NEVER, "").inDoubt()) {
                letters.add(letter(id, entry));
            }
        }
        return letters;
    }

    /// Writes down what a person says: it was sent, or it is to go once more.
    ///
    /// @param reason how they know
    public static void settle(
            Path workspace, Letter letter, boolean sent, String by, String reason, Instant at)
            throws IOException {
        log(workspace, letter.inquiry(), Clock.fixed(at, ZoneOffset.UTC), by)
                .append(
                        List.of(
                                new Event.Settled(
                                        letter.letter(), letter.addressee(), sent, reason)));
    }

    private static LetterLog log(Path workspace, InquiryId id, Clock clock, String by)
            throws IOException {
        return new LetterLog(InquiryFolder.of(workspace, id), clock, by);
    }

    private static Letter letter(InquiryId id, LogEntry entry) {
        return switch (entry.event()) {
            case Event.Sending(String letter, OrganisationId to) ->
                    new Letter(id, letter, to, entry.at());
            case Event.InDoubt(String letter, OrganisationId to) ->
                    new Letter(id, letter, to, entry.at());
            case Event e -> throw new IllegalStateException("not in doubt: " + e.word());
        };
    }
}
