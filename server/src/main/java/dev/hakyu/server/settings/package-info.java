/// The workspace itself: its company, its problems, its version.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.settings;

import org.jspecify.annotations.NullMarked;
