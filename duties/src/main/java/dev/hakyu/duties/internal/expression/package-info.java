/// The small three-valued grammar in which rules say when they hold.
@NullMarked
package dev.hakyu.duties.internal.expression;

import org.jspecify.annotations.NullMarked;
