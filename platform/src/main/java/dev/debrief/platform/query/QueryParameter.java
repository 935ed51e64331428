package dev.debrief.platform.query;

import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.time.TimeBounds;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of an operation.
 *
 * @param multiple whether it has several values: it is a collection
 * @param separator between the values of one occurrence; empty if the parameter is repeated only
 * @param maxValues how many values it can have
 */
record QueryParameter(
        String name, boolean multiple, Optional<String> separator, int maxValues, ParameterValues values) {

    static QueryParameter of(String name, Type type, AnnotatedElement declaration, TimeBounds bounds) {
        boolean multiple = isCollection(type);
        Separator separator = declaration.getAnnotation(Separator.class);
        Size size = declaration.getAnnotation(Size.class);
        ParameterValues values = ParameterValues.of(valueType(type), bounds);
        return new QueryParameter(
                name,
                multiple,
                Optional.ofNullable(separator).map(Separator::value),
                multiple && size != null ? size.max() : Integer.MAX_VALUE,
                multiple ? values : values.within(declaration));
    }

    List<Problem.FieldError> errorsIn(List<String> occurrences) {
        if (!multiple && occurrences.size() > 1) {
            return List.of(error(occurrences.get(1), "must be given once"));
        }
        List<String> given =
                occurrences.stream().flatMap(this::separated).distinct().toList();
        if (given.size() > maxValues) {
            return List.of(error(null, "must have at most " + maxValues + " values, not " + given.size()));
        }
        return given.stream().flatMap(value -> errorOf(value).stream()).toList();
    }

    private Stream<String> separated(String occurrence) {
        return separator
                .map(text -> Arrays.stream(occurrence.split(Pattern.quote(text), -1)))
                .orElse(Stream.of(occurrence));
    }

    private Optional<Problem.FieldError> errorOf(String value) {
        return value.isBlank() && values.allowed().isEmpty()
                ? Optional.of(error(value, "must not be empty; omit it instead"))
                : values.violationOf(value)
                        .map(violation -> ParameterProblems.error(name, value, violation, values.allowed()));
    }

    private Problem.FieldError error(@Nullable String value, String detail) {
        return ParameterProblems.error(name, value, detail, List.of());
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    /** The element of a collection or an {@code Optional}, otherwise the type itself. */
    private static Class<?> valueType(Type type) {
        Type element = type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
        return element instanceof Class<?> known ? known : String.class;
    }
}
