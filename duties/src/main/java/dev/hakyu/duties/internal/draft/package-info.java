/// The items of the commission's form, filled from words and records.
@NullMarked
package dev.hakyu.duties.internal.draft;

import org.jspecify.annotations.NullMarked;
