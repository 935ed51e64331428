package dev.debrief.documents.audience;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites every text of a record and of the records in it, so that none can be forgotten. Records and lists without a
 * rewritten text stay the same objects.
 */
final class RecordTexts {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    private RecordTexts() {}

    /** Rewrites the text of one component, such as {@code Review.by}. */
    @FunctionalInterface
    interface Rewriter {
        @Nullable String rewrite(String component, String text);

        /** Whether the values of a list are shown once. */
        default boolean isDistinct(String component) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> R rewrite(R value, Rewriter rewriter) {
        Shape shape = SHAPES.get(value.getClass());
        @Nullable Object[] values = new Object[shape.components().size()];
        boolean changed = false;
        try {
            for (int i = 0; i < values.length; i++) {
                Object before = shape.components().get(i).getAccessor().invoke(value);
                values[i] = rewritten(shape.names().get(i), before, rewriter);
                changed |= values[i] != before;
            }
            return changed ? (R) shape.constructor().newInstance(values) : value;
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(value.getClass() + " refuses a rewritten text", failure.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(value.getClass() + " cannot be read", impossible);
        }
    }

    private static @Nullable Object rewritten(String component, @Nullable Object value, Rewriter rewriter) {
        if (value instanceof String text) {
            return rewriter.rewrite(component, text);
        }
        if (value instanceof Record nested) {
            return rewrite(nested, rewriter);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            boolean changed = rewriter.isDistinct(component);
            for (Object item : list) {
                Object kept = rewritten(component, item, rewriter);
                changed |= kept != item;
                if (kept != null) {
                    items.add(kept);
                }
            }
            if (!changed) {
                return list;
            }
            return rewriter.isDistinct(component) ? items.stream().distinct().toList() : items;
        }
        return value;
    }

    /** How to take records of a class apart and put them together. */
    private record Shape(List<RecordComponent> components, List<String> names, Constructor<?> constructor) {}

    private static Shape shapeOf(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<String> names = components.stream()
                .map(component -> type.getSimpleName() + "." + component.getName())
                .toList();
        try {
            return new Shape(components, names, type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
    }
}
