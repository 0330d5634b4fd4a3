/// Turns the simulation of one scenario into a result that can be kept.
@NullMarked
package dev.hakyu.brief.internal.scenario;

import org.jspecify.annotations.NullMarked;
