/// Where reports come from: sources as they are configured, what was fetched from them, and what a
/// source remembers between two mornings.
@NullMarked
package dev.hakyu.model.source;

import org.jspecify.annotations.NullMarked;
