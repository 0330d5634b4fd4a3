/// The network that is hit, the question asked of it, and the answer.
@NullMarked
package dev.hakyu.cascade.api;

import org.jspecify.annotations.NullMarked;
