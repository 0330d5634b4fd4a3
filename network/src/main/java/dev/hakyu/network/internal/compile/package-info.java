/// Turns a network and a scenario into the engine's arrays, and the engine's answer into names.
@NullMarked
package dev.hakyu.network.internal.compile;

import org.jspecify.annotations.NullMarked;
