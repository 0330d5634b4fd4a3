/// The workspace that is open: its files, reports, incidents and brief, as one value that is
/// replaced whole.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.workspace;

import org.jspecify.annotations.NullMarked;
