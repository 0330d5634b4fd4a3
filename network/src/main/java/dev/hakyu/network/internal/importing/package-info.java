/// Turns a user's own list of organisations into the files of a workspace.
@NullMarked
package dev.hakyu.network.internal.importing;

import org.jspecify.annotations.NullMarked;
