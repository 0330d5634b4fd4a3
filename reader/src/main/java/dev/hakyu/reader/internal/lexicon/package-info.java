/// The words the reader knows, read from data files with Japanese and English side by side.
@NullMarked
package dev.hakyu.reader.internal.lexicon;

import org.jspecify.annotations.NullMarked;
