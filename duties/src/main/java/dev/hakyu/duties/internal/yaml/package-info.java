/// Rule files read with the place of every fault.
@NullMarked
package dev.hakyu.duties.internal.yaml;

import org.jspecify.annotations.NullMarked;
