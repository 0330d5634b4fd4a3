/// From what the engines found to the sentences of the brief.
@NullMarked
package dev.hakyu.brief.internal.compose;

import org.jspecify.annotations.NullMarked;
