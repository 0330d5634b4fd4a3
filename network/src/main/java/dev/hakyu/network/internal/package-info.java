/// What the packages of this module share and nobody else uses.
@NullMarked
package dev.hakyu.network.internal;

import org.jspecify.annotations.NullMarked;
