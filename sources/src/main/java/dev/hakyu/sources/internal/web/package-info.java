/// Asks servers of the web: one request, one answer, with every bound that a stranger's server
/// needs.
@NullMarked
package dev.hakyu.sources.internal.web;

import org.jspecify.annotations.NullMarked;
