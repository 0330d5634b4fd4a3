/// Lists of feeds as other readers write and read them (OPML 2.0).
@NullMarked
package dev.hakyu.sources.internal.opml;

import org.jspecify.annotations.NullMarked;
