package dev.debrief.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event on the wire. The name is kebab case, without aggregate and version: {@code resolved}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    Aggregate aggregate();

    String name();

    int major() default 1;

    /** One sentence for the catalogue: what has happened when this event is published. */
    String definition();
}
