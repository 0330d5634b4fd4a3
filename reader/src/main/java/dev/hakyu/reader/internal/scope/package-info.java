/// Stage 5: who says a clause and how, before anything is taken from it.
@NullMarked
package dev.hakyu.reader.internal.scope;

import org.jspecify.annotations.NullMarked;
