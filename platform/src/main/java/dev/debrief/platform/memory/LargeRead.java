package dev.debrief.platform.memory;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose memory grows with the resource {@code {id}} or secret {@code {token}} in its path. It waits until
 * the memory is free, and is answered 503 if that takes too long.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeRead {}
