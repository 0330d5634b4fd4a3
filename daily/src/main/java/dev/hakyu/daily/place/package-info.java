/// Where a workspace keeps what it keeps, as its settings say.
@NullMarked
package dev.hakyu.daily.place;

import org.jspecify.annotations.NullMarked;
