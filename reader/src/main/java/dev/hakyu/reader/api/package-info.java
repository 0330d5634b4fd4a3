/// What others use of the reader: an article goes in, statements with quotes come out.
@NullMarked
package dev.hakyu.reader.api;

import org.jspecify.annotations.NullMarked;
