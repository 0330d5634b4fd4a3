/// Incidents: the list, and one dossier with everything that was said.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.incidents;

import org.jspecify.annotations.NullMarked;
