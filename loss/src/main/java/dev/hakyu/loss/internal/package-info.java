/// The arithmetic behind the loss curve: transforms, lattices, generating functions, statistics.
@NullMarked
package dev.hakyu.loss.internal;

import org.jspecify.annotations.NullMarked;
