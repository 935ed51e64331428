package dev.debrief.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates something: the request is done once per caller and {@code Idempotency-Key}.
 *
 * <p>The method and the storing of its answer share one transaction. A repetition with the same body gets the stored
 * answer, with another body 422, while the first is still running 409. A request that fails is not remembered.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
