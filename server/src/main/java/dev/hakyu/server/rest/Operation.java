package dev.hakyu.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One thing that programs can do; what the description says of it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {
    /// Its name in client libraries; never changes.
    String id();

    /// One sentence.
    String does();

    /// Of the answer when all went well.
    int status() default 200;

    /// Media types of the answer.
    String[] media() default "application/json";

    /// What is answered, where the method itself does not say.
    Class<?> answer() default Void.class;

    /// Media type of what is sent, when that is no record.
    String takes() default "application/json";
}
