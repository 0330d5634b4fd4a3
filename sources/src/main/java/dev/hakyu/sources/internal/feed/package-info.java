/// Reads RSS, Atom, RDF and JSON Feed from strangers.
@NullMarked
package dev.hakyu.sources.internal.feed;

import org.jspecify.annotations.NullMarked;
