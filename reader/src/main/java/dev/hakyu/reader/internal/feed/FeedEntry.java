package dev.hakyu.reader.internal.feed;

import org.jspecify.annotations.Nullable;

/// One entry as the feed states it.
///
/// @param link address of the article, or null
/// @param title plain; may be empty
/// @param body as markup or plain text; may be empty
/// @param published as stated, or null
record FeedEntry(@Nullable String link, String title, String body, @Nullable String published) {}
