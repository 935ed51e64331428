package dev.debrief.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The member of the body that a constraint on a computed method is about. Errors point to it; without this annotation
 * they point to the object that has the method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PointsTo {

    /** A record component, or a path of them: {@code affectedUserShare/value}. */
    String value();
}
