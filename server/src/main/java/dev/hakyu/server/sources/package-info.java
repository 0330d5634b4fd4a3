/// Where reports come from: sources with their health, what their filters do, the catalogue, and
/// lists of feeds in and out.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.sources;

import org.jspecify.annotations.NullMarked;
