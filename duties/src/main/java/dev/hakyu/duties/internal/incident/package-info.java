/// What an incident and its exposures say about our own data and duties.
@NullMarked
package dev.hakyu.duties.internal.incident;

import org.jspecify.annotations.NullMarked;
