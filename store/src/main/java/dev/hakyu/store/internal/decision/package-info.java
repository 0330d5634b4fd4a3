/// Decisions as lines of JSON: written, read back, and what is wrong with them.
@NullMarked
package dev.hakyu.store.internal.decision;

import org.jspecify.annotations.NullMarked;
