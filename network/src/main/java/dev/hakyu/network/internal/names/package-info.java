/// Recognises organisations by name: normal forms, readings, and an index over many names.
@NullMarked
package dev.hakyu.network.internal.names;

import org.jspecify.annotations.NullMarked;
