/// What other modules use of this one.
@NullMarked
package dev.hakyu.sources.api;

import org.jspecify.annotations.NullMarked;
