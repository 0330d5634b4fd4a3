package dev.hakyu.sources.internal.web;

import dev.hakyu.model.Text;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document that could not be fetched or read, with the reason for people. It never leaves this
/// module: it becomes the problem of its source or entry.
public final class FetchFailed extends Exception {
    /// Code of what our own bounds on time broke off.
    static final String OUT_OF_TIME = "out-of-time";

    @Serial private static final long serialVersionUID = 1L;
    private final String code;
    private final boolean lasting;
    private final transient Text message;
    private final transient Text remedy;
    private final transient @Nullable Instant notBefore;

    private FetchFailed(
            String code, boolean lasting, Text message, Text remedy, @Nullable Instant notBefore) {
        super(message.en());
        this.code = code;
        this.lasting = lasting;
        this.message = message;
        this.remedy = remedy;
        this.notBefore = notBefore;
    }

    /// It may go better at the next fetch.
    public static FetchFailed passing(String code, Text message, Text remedy) {
        return new FetchFailed(code, false, message, remedy, null);
    }

    /// It will be the same until somebody changes something.
    public static FetchFailed lasting(String code, Text message, Text remedy) {
        return new FetchFailed(code, true, message, remedy, null);
    }

    /// The server says until when not to ask.
    FetchFailed until(@Nullable Instant moment) {
        return new FetchFailed(code, lasting, message, remedy, moment);
    }

    public String code() {
        return code;
    }

    public boolean isLasting() {
        return lasting;
    }

    /// Whether our own bounds on time broke it off; nothing is wrong with the document.
    public boolean isOutOfTime() {
        return code.equals(OUT_OF_TIME);
    }

    public Text message() {
        return message;
    }

    public Text remedy() {
        return remedy;
    }

    /// Not to be asked before, or null when the server said nothing.
    public @Nullable Instant notBefore() {
        return notBefore;
    }
}
