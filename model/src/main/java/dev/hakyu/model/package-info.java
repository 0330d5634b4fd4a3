/// The words of the domain: immutable values that every other module speaks.
@NullMarked
package dev.hakyu.model;

import org.jspecify.annotations.NullMarked;
