/// The watch over dossiers that touch us: when to look again, and what re-opens them.
@NullMarked
package dev.hakyu.daily.watch;

import org.jspecify.annotations.NullMarked;
