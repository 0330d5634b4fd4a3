/// What people decided: which name is which organisation, what does not concern us, what is one
/// event.
@NullMarked
package dev.hakyu.model.decision;

import org.jspecify.annotations.NullMarked;
