/// What was read as plain text for a terminal.
@NullMarked
package dev.hakyu.reader.internal.text;

import org.jspecify.annotations.NullMarked;
