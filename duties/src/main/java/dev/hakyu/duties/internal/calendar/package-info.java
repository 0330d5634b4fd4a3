/// Working days and public holidays, computed by rule.
@NullMarked
package dev.hakyu.duties.internal.calendar;

import org.jspecify.annotations.NullMarked;
