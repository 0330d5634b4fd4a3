/// From networks and scenarios to the engine's arrays, and from its answer back to names.
@NullMarked
package dev.hakyu.network.internal.compile;

import org.jspecify.annotations.NullMarked;
