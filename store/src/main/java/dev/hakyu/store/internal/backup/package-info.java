/// Archives of a whole workspace: writing them, checking them, laying them out again.
@NullMarked
package dev.hakyu.store.internal.backup;

import org.jspecify.annotations.NullMarked;
