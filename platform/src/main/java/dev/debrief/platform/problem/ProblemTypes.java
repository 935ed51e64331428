package dev.debrief.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problem types that an operation can answer, in addition to the {@link StandardProblem}s that all operations of
 * its kind can answer. The OpenAPI document declares their schemas.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProblemTypes {

    /** Slugs: {@code transition-not-allowed}. */
    String[] value();
}
