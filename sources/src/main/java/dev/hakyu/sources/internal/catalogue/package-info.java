/// The catalogue of public sources as a data file.
@NullMarked
package dev.hakyu.sources.internal.catalogue;

import org.jspecify.annotations.NullMarked;
