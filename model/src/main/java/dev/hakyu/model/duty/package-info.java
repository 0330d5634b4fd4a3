/// Duties as values: by when something must be told to whom, what follows from leaked data, what to
/// do first, and what a draft says.
@NullMarked
package dev.hakyu.model.duty;

import org.jspecify.annotations.NullMarked;
