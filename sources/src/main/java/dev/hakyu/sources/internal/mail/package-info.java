/// Reads a folder of a mailbox, changing nothing in it.
@NullMarked
package dev.hakyu.sources.internal.mail;

import org.jspecify.annotations.NullMarked;
