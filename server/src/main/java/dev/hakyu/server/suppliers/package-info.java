/// Suppliers, each with everything about it.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.suppliers;

import org.jspecify.annotations.NullMarked;
