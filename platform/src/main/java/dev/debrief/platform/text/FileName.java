package dev.debrief.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that is safe to save a file under: one line, without a path, and not {@code .} or {@code ..}. */
@Documented
@Constraint(validatedBy = FileNameValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FileName {

    String message() default "must be a file name without a path and control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
