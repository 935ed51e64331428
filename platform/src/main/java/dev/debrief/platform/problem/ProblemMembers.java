package dev.debrief.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as the description of the members that {@link ProblemException#with} adds to problems of some types.
 * The record needs a {@code @Schema} with a name; its components become members of the schemas of these types.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProblemMembers {

    /** Slugs of the types. */
    String[] value();
}
