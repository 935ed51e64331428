package dev.debrief.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is shown in one line, such as a title or a name: without line breaks, other control characters, and
 * characters that reverse the direction of what follows. Texts of several lines may contain all of them.
 */
@Documented
@Constraint(validatedBy = OneLineValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String message() default "must be one line, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
