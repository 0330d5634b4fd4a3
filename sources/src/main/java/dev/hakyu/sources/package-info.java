/// Fetches reports from where the user said: feeds, pages, mail folders, lists; politely and
/// safely.
@NullMarked
package dev.hakyu.sources;

import org.jspecify.annotations.NullMarked;
