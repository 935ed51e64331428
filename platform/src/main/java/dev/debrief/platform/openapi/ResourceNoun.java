package dev.debrief.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource is about, in lower case: {@code accepted risk}. It replaces the placeholders in the OpenAPI texts of
 * inherited operations: {@code {noun}}, {@code {nouns}}, {@code {a noun}} and, in operation ids, {@code {Noun}}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ResourceNoun {

    String value();
}
