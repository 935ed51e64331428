package dev.debrief.platform.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a use case that loads many entities and changes none. Its transaction neither keeps snapshots of entities nor
 * compares them with the database at its end. A change would be lost.
 *
 * <p>Without effect in a transaction that has already begun, which may write.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadOnly {}
