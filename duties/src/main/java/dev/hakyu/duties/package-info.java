/// Reporting clocks, consequences of leaked data, actions and drafts.
@NullMarked
package dev.hakyu.duties;

import org.jspecify.annotations.NullMarked;
