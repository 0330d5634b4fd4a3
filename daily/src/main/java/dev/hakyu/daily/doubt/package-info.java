/// Messages of which nobody knows whether they went out, for a person to decide about.
@NullMarked
package dev.hakyu.daily.doubt;

import org.jspecify.annotations.NullMarked;
