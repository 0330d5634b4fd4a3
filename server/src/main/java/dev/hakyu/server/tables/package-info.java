/// The tables of the network as files: import after a look, export, and the versions that the
/// network has had.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.tables;

import org.jspecify.annotations.NullMarked;
