/// Clocks that run, with what to send and whom to tell.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.duties;

import org.jspecify.annotations.NullMarked;
