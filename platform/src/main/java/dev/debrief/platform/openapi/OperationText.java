package dev.debrief.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** OpenAPI texts of one inherited operation; an empty member keeps the inherited text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(OperationText.List.class)
public @interface OperationText {

    /** Operation id after placeholders were replaced. */
    String operationId();

    String summary() default "";

    String description() default "";

    /** Request body as JSON; by default the example of the request type. */
    String example() default "";

    /** Description of the 422 response; an empty text that is given removes it. */
    String unprocessable() default "";

    /** Slugs of problem types that the operation can answer, in addition to those of the inherited method. */
    String[] problems() default {};

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        OperationText[] value();
    }
}
