/// Stage 1: from the bytes of a file to a report, its text and the pieces of it.
@NullMarked
package dev.hakyu.reader.internal.open;

import org.jspecify.annotations.NullMarked;
