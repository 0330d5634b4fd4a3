/// Stage 1 for feeds: every entry becomes a report of its own.
@NullMarked
package dev.hakyu.reader.internal.feed;

import org.jspecify.annotations.NullMarked;
