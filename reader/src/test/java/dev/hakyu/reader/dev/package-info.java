/// Tools for developing the reader; no tests.
@NullMarked
package dev.hakyu.reader.dev;

import org.jspecify.annotations.NullMarked;
