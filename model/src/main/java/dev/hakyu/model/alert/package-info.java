/// Who is told, through which channel, and from which threshold on.
@NullMarked
package dev.hakyu.model.alert;

import org.jspecify.annotations.NullMarked;
