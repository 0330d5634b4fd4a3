/// The hakyu command.
@NullMarked
package dev.hakyu.cli;

import org.jspecify.annotations.NullMarked;
