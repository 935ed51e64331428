package dev.debrief.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a resource that its type does not have; the API server would refuse or ignore them. */
final class UnknownMembers {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";
    private static final String UNKNOWN = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownMembers() {}

    /** As JSON pointers. */
    static List<String> of(HasMetadata resource) {
        UnknownMembers members = new UnknownMembers();
        members.visit("", resource);
        return List.copyOf(members.found);
    }

    private void visit(String pointer, @Nullable Object value) {
        if (value == null
                || value instanceof Quantity
                || value instanceof IntOrString
                || value instanceof AnyType
                || value instanceof JsonNode) {
            return;
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(pointer + "/" + i, list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> visit(pointer + "/" + key, entry));
        } else if (value.getClass().getName().startsWith(MODEL)
                && !value.getClass().isEnum()) {
            visitMembers(pointer, value);
        }
    }

    private void visitMembers(String pointer, Object value) {
        for (Method method : value.getClass().getMethods()) {
            if (isGetter(method)) {
                Object member = call(method, value);
                if (!method.getName().equals(UNKNOWN)) {
                    visit(pointer + "/" + nameOf(method), member);
                } else if (member instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(name -> found.add(pointer + "/" + name));
                }
            }
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.getName().equals("getClass");
    }

    private static @Nullable Object call(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(method.toString(), impossible);
        }
    }

    private static String nameOf(Method getter) {
        String name = getter.getName().substring("get".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
