/// What other modules use of this one.
@NullMarked
package dev.hakyu.daily.api;

import org.jspecify.annotations.NullMarked;
