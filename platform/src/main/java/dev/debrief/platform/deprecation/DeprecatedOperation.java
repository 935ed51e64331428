package dev.debrief.platform.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces on each response that an operation is deprecated (RFC 9745) and when it will be removed (RFC 8594). Goes
 * with {@code @Deprecated}, which marks the operation in the OpenAPI document.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DeprecatedOperation {

    /** The first day on which the operation was deprecated, such as {@code 2027-01-31}. */
    String since();

    /** The day from which on the operation may be gone. */
    String sunset();

    /** URL of a page that says what to use instead. */
    String documentation();
}
