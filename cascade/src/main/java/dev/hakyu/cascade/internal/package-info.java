/// The step kernel over primitive arrays, the sampling of stages, and the collection of runs.
@NullMarked
package dev.hakyu.cascade.internal;

import org.jspecify.annotations.NullMarked;
