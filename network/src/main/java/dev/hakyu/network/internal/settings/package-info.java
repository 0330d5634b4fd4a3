/// Reads hakyu.yaml and scenario files with their line numbers.
@NullMarked
package dev.hakyu.network.internal.settings;

import org.jspecify.annotations.NullMarked;
