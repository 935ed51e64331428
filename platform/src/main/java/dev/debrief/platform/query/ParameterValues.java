package dev.debrief.platform.query;

import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.time.InstantText;
import dev.debrief.platform.time.TimeBounds;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values that a parameter can have.
 *
 * @param allowed all of them; empty if they cannot be listed
 * @param rules what each value must be
 */
record ParameterValues(List<String> allowed, List<Rule> rules) {

    /** Why a value is refused: {@code must be a date}; empty if it is not. */
    interface Rule {

        Optional<String> violationOf(String value);

        static Rule of(String expectation, Predicate<String> accepts) {
            return value -> accepts.test(value) ? Optional.empty() : Optional.of(expectation);
        }
    }

    /** The values that JAX-RS can convert to the type; times and days are within the bounds. */
    static ParameterValues of(Class<?> type, TimeBounds bounds) {
        List<String> allowed = type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(Object::toString).toList()
                : List.of();
        return new ParameterValues(
                allowed, typeRule(type, allowed, bounds).map(List::of).orElse(List.of()));
    }

    /** Those within the {@code @Min}, {@code @Max}, {@code @Size} and {@code @Pattern} of a declaration. */
    ParameterValues within(AnnotatedElement declaration) {
        List<Rule> all = new ArrayList<>(rules);
        Min min = declaration.getAnnotation(Min.class);
        Max max = declaration.getAnnotation(Max.class);
        Size size = declaration.getAnnotation(Size.class);
        Pattern pattern = declaration.getAnnotation(Pattern.class);
        if (min != null && max != null) {
            all.add(Rule.of(
                    "must be from " + min.value() + " to " + max.value(),
                    text -> Long.parseLong(text) >= min.value() && Long.parseLong(text) <= max.value()));
        }
        if (size != null) {
            all.add(Rule.of(
                    "must be at most " + size.max() + " characters long",
                    text -> text.codePointCount(0, text.length()) <= size.max()));
        }
        if (pattern != null) {
            all.add(Rule.of(
                    pattern.message(),
                    java.util.regex.Pattern.compile(pattern.regexp()).asMatchPredicate()));
        }
        return new ParameterValues(allowed, all);
    }

    /** What the value must be; empty if it is. */
    Optional<String> violationOf(String value) {
        return rules.stream().flatMap(rule -> rule.violationOf(value).stream()).findFirst();
    }

    private static Optional<Rule> typeRule(Class<?> type, List<String> allowed, TimeBounds bounds) {
        if (type.isEnum()) {
            Predicate<String> accepts = factory(type).orElse(allowed::contains);
            return Optional.of(Rule.of(ParameterProblems.oneOf(allowed), accepts));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(Rule.of(
                    "must be a whole number",
                    text -> read(Integer::valueOf, text).isPresent()));
        }
        if (type == InstantParameter.class) {
            return Optional.of(within(
                    "must be an RFC 3339 instant such as 2024-12-01T00:00:00Z, with + written as %2B",
                    InstantText::parse, bounds::violationOf));
        }
        if (type == LocalDate.class) {
            return Optional.of(within("must be a date such as 2024-12-01", LocalDate::parse, bounds::violationOf));
        }
        return factory(type).map(accepts -> Rule.of("is not valid", accepts));
    }

    private static <T> Rule within(
            String expectation, Function<String, T> reader, Function<T, Optional<String>> violationOf) {
        return text -> read(reader, text).map(violationOf).orElseGet(() -> Optional.of(expectation));
    }

    private static <T> Optional<T> read(Function<String, T> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code fromString}, with which JAX-RS reads the type. */
    private static Optional<Predicate<String>> factory(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("fromString") && Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .filter(Method::trySetAccessible)
                .map(method -> text -> isReadableBy(method, text));
    }

    private static boolean isReadableBy(Method factory, String text) {
        try {
            factory.invoke(null, text);
            return true;
        } catch (InvocationTargetException unreadable) {
            return false;
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(factory + " cannot be called", inaccessible);
        }
    }
}
