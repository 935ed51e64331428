package dev.debrief.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that creates something: a request is executed once per caller and {@code Idempotency-Key}.
 *
 * <p>The method and its stored response share one transaction. A repeated request gets the stored response if the body
 * is the same, 422 if it differs, and 409 while the first request is still running. A failed request is not stored. An
 * entity in the path is the same by its UUID and by its short key, if its repository is a {@code ShortKeyLookup}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
