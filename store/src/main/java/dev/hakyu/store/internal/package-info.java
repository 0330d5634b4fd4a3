/// How the store keeps what it keeps: lock, connections, schema, text forms.
@NullMarked
package dev.hakyu.store.internal;

import org.jspecify.annotations.NullMarked;
