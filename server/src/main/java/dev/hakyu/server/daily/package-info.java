/// The day's job while the server runs: when it is due, how it goes, what it sent, and what a
/// person says about messages in doubt.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.daily;

import org.jspecify.annotations.NullMarked;
