/// What other modules use of this one.
@NullMarked
package dev.hakyu.store.api;

import org.jspecify.annotations.NullMarked;
