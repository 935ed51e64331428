package dev.debrief.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Pointers of Bean Validation failures. They name members of the body, never a Java method. */
final class ViolationPointers {

    private ViolationPointers() {}

    /**
     * The pointer into the body, or the name of a parameter. Drops method and parameter:
     * {@code report.request.times.startedAt} becomes {@code #/times/startedAt}.
     */
    static String of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder("#");
        String parameter = "";
        boolean insideMethod = false;
        boolean insideBody = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                insideMethod = true;
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            insideBody = true;
            append(pointer, node, violation.getLeafBean());
        }
        return insideMethod && !insideBody ? parameter : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node, @Nullable Object leaf) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(JsonProblems.escaped(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY && leaf != null) {
            member(leaf.getClass(), node.getName())
                    .ifPresent(member -> pointer.append('/').append(member));
        }
    }

    /**
     * Where errors of a property point to, relative to its object.
     *
     * @return the name of the property, the value of {@link PointsTo} of a computed one, or empty for the object itself
     */
    private static Optional<String> member(Class<?> type, String property) {
        String getter = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals("is" + getter)
                        || method.getName().equals("get" + getter))
                .filter(method -> isComputed(type, property))
                .findFirst()
                .map(ViolationPointers::declared)
                .orElse(Optional.of(property));
    }

    private static Optional<String> declared(Method computed) {
        return Optional.ofNullable(computed.getAnnotation(PointsTo.class)).map(PointsTo::value);
    }

    private static boolean isComputed(Class<?> type, String property) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .noneMatch(component -> component.getName().equals(property));
    }
}
