/// What stops, when, and for how long.
@NullMarked
package dev.hakyu.cascade;

import org.jspecify.annotations.NullMarked;
