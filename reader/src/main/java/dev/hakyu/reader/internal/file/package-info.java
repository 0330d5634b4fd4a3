/// Tells what kind of file it is, opens it by its kind, and keeps one bad file from harming others.
@NullMarked
package dev.hakyu.reader.internal.file;

import org.jspecify.annotations.NullMarked;
