package dev.hakyu.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the description says of a field or parameter.
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    String value() default "";

    /// The only values, when there are few.
    String[] oneOf() default {};

    /// The most characters of a text, or entries of a list; 0 says nothing.
    int most() default 0;
}
