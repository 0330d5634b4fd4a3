/// What every page shares: layout, components, language, security headers and errors.
@NullMarked
package dev.hakyu.server.shell;

import org.jspecify.annotations.NullMarked;
