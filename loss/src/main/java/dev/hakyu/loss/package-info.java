/// Money, as a distribution.
@NullMarked
package dev.hakyu.loss;

import org.jspecify.annotations.NullMarked;
