/// Stage 6: who did what to whom through whom, as statements.
@NullMarked
package dev.hakyu.reader.internal.state;

import org.jspecify.annotations.NullMarked;
