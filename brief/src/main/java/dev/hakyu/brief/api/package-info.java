/// The brief as a value, and the job that makes and writes it.
@NullMarked
package dev.hakyu.brief.api;

import org.jspecify.annotations.NullMarked;
