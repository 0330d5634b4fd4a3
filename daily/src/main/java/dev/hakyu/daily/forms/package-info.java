/// Drafts of what is handed in, published or reported about an incident, for a person to finish.
@NullMarked
package dev.hakyu.daily.forms;

import org.jspecify.annotations.NullMarked;
