/// What leaked data is used for, and how severe a leak is.
@NullMarked
package dev.hakyu.duties.internal.leak;

import org.jspecify.annotations.NullMarked;
