/// What other modules use of this one: values in, values out.
@NullMarked
package dev.hakyu.network.api;

import org.jspecify.annotations.NullMarked;
