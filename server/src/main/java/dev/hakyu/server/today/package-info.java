/// Today: the brief, alive.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.today;

import org.jspecify.annotations.NullMarked;
