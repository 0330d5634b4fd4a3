/// From an article to statements and incidents.
@NullMarked
package dev.hakyu.reader;

import org.jspecify.annotations.NullMarked;
