/// One visit to one source: what is new there, and what the source remembers afterwards.
@NullMarked
package dev.hakyu.sources.internal.visit;

import org.jspecify.annotations.NullMarked;
