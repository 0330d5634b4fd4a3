package dev.hakyu.sources.internal.web;

import dev.hakyu.model.source.Content;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a server answered.
public sealed interface WebAnswer {
    /// The new address, when every redirect on the way was for good; else null.
    @Nullable URI movedTo();

    /// A document.
    ///
    /// @param address where it was found in the end
    /// @param mediaType as the server said, or null
    /// @param content without transfer and content encoding
    record Document(
            URI address,
            @Nullable URI movedTo,
            @Nullable String mediaType,
            Content content,
            @Nullable String etag,
            @Nullable String lastModified)
            implements WebAnswer {}

    /// It has not changed since the copy that we know.
    record NotModified(@Nullable URI movedTo) implements WebAnswer {}
}
