/// Entries of feeds, pages and lists, whatever they came from: their canonical address, their text,
/// what filters say of them, and the document they become.
@NullMarked
package dev.hakyu.sources.internal.entry;

import org.jspecify.annotations.NullMarked;
