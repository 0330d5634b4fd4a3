/// Stage 2: one spelling for every figure, date and letter, with the way back to the original.
@NullMarked
package dev.hakyu.reader.internal.normalise;

import org.jspecify.annotations.NullMarked;
