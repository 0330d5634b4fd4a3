package dev.hakyu.reader.internal.mail;

import dev.hakyu.reader.internal.open.OpenedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail's own text and what is attached to it.
///
/// @param page null when the mail only carries attachments
public record Mail(@Nullable OpenedPage page, List<MailPart> parts) {
    public Mail {
        parts = List.copyOf(parts);
    }
}
