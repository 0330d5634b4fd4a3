/// Reads the network files of a workspace into an immutable network, and writes them back.
@NullMarked
package dev.hakyu.network.internal.files;

import org.jspecify.annotations.NullMarked;
