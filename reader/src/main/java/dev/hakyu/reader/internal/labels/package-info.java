/// Incidents in the words and keys of the labelled set.
@NullMarked
package dev.hakyu.reader.internal.labels;

import org.jspecify.annotations.NullMarked;
