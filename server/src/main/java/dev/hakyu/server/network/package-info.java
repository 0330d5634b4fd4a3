/// The network: what hangs on what, and everything about one node.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.network;

import org.jspecify.annotations.NullMarked;
