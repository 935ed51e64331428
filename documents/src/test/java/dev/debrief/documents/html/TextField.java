package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A text somewhere in a document.
 *
 * @param name its record and component, such as {@code Action.title}
 * @param place which of several such texts it is
 */
public record TextField(String name, String place, Function<String, Document> replacement) {

    /** The document with another text in this field. */
    public Document with(String text) {
        return replacement.apply(text);
    }

    /** Every text that a document contains; those that are null are left out. */
    public static List<TextField> of(Document document) {
        List<TextField> fields = new ArrayList<>();
        collect(document, "document", "", changed -> (Document) changed, fields);
        return fields;
    }

    /** The names of the texts that a record and the records in it can contain. */
    public static Set<String> declaredIn(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Type declared = component.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : component.getType();
            if (declared == String.class) {
                names.add(type.getSimpleName() + "." + component.getName());
            } else if (declared instanceof Class<?> nested && nested.isRecord()) {
                names.addAll(declaredIn(nested));
            }
        }
        return names;
    }

    private static void collect(
            Object value, String place, String name, Function<Object, Document> replacement, List<TextField> fields) {
        if (value instanceof String) {
            fields.add(new TextField(name, place, replacement::apply));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                collect(
                        list.get(i),
                        place + "[" + i + "]",
                        name,
                        changed -> {
                            List<Object> copy = new ArrayList<>(list);
                            copy.set(index, changed);
                            return replacement.apply(copy);
                        },
                        fields);
            }
        } else if (value instanceof Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                int index = i;
                collect(
                        valueOf(record, components[i]),
                        place + "." + components[i].getName(),
                        record.getClass().getSimpleName() + "." + components[i].getName(),
                        changed -> replacement.apply(with(record, index, changed)),
                        fields);
            }
        }
    }

    private static Object with(Record record, int index, Object changed) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = i == index ? changed : valueOf(record, components[i]);
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
