/// Who may do what.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.accounts;

import org.jspecify.annotations.NullMarked;
