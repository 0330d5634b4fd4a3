/// The brief as HTML, text and JSON.
@NullMarked
package dev.hakyu.brief.internal.render;

import org.jspecify.annotations.NullMarked;
