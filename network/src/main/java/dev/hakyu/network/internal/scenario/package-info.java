/// Makes scenarios from incidents, and says which data would sharpen what can be said.
@NullMarked
package dev.hakyu.network.internal.scenario;

import org.jspecify.annotations.NullMarked;
