/// Rules of reporting clocks and the counting of days and hours.
@NullMarked
package dev.hakyu.duties.internal.clock;

import org.jspecify.annotations.NullMarked;
