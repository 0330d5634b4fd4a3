package dev.hakyu.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/// A class whose methods answer programs below `/api/v1`. Each of them is an [Operation].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
public @interface ApiResource {
    /// What its operations are grouped under in the description.
    String group();
}
