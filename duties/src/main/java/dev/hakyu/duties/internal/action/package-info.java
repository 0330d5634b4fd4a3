/// First actions chosen and filled with the names of the network.
@NullMarked
package dev.hakyu.duties.internal.action;

import org.jspecify.annotations.NullMarked;
