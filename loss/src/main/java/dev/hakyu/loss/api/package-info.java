/// What other modules use of the loss engine: distributions, frequencies, insurance, the curve.
@NullMarked
package dev.hakyu.loss.api;

import org.jspecify.annotations.NullMarked;
