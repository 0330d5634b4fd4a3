/// What others use: clocks, consequences of leaked data, first actions and drafts, as values in and
/// out.
@NullMarked
package dev.hakyu.duties.api;

import org.jspecify.annotations.NullMarked;
