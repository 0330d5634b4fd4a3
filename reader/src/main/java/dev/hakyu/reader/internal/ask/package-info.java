/// Reading what a mail asks of us by a day or an hour, and what it says will be delivered to us.
@NullMarked
package dev.hakyu.reader.internal.ask;

import org.jspecify.annotations.NullMarked;
