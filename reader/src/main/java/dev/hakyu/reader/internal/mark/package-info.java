/// Stage 4: sentences, clauses, and the words and figures in them that mean something.
@NullMarked
package dev.hakyu.reader.internal.mark;

import org.jspecify.annotations.NullMarked;
