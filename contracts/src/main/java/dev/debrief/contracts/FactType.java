package dev.debrief.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a fact on the wire. The name is kebab case, without aggregate and version: {@code resolved}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {

    Aggregate aggregate();

    String name();

    int major() default 1;

    /** One line for the catalogue: what has happened when this fact is published. */
    String definition();
}
