/// The brief as pages people work with: one process over one workspace.
@NullMarked
package dev.hakyu.server;

import org.jspecify.annotations.NullMarked;
