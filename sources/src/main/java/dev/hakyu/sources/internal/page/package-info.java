/// Reads pages: lists of articles by selector, and what an article's page says about itself.
@NullMarked
package dev.hakyu.sources.internal.page;

import org.jspecify.annotations.NullMarked;
