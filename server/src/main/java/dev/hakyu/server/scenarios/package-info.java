/// Scenarios: what stops when something is hit, computed while a person waits, kept and compared.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.scenarios;

import org.jspecify.annotations.NullMarked;
