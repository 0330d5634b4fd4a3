/// Need-to-know: who may see what suppliers answered.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.members;

import org.jspecify.annotations.NullMarked;
