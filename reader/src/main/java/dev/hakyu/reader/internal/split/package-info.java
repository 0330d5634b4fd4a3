/// Stage 3: the lines of a report and the sections that tell of one event each.
@NullMarked
package dev.hakyu.reader.internal.split;

import org.jspecify.annotations.NullMarked;
