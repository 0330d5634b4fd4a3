/// Reads public lists: each entry becomes a short report in our own words, with its source and its
/// date; what attackers claim is told as their claim.
@NullMarked
package dev.hakyu.sources.internal.list;

import org.jspecify.annotations.NullMarked;
