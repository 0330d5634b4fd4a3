/// Follows an incident from the organisation it hit to ourselves, and finds where much hangs on
/// little.
@NullMarked
package dev.hakyu.network.internal.exposure;

import org.jspecify.annotations.NullMarked;
