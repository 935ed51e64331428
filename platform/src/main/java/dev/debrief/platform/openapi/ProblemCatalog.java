package dev.debrief.platform.openapi;

import dev.debrief.platform.problem.ProblemMembers;
import dev.debrief.platform.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** All problem types of a service: the constants of its enums, and the records that describe their members. */
final class ProblemCatalog {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ProblemType> types = new TreeMap<>();
    private final Map<String, String> members = new HashMap<>();

    ProblemCatalog(IndexView index) {
        index.getAllKnownImplementations(ProblemType.class).forEach(this::addTypes);
        index.getAnnotations(ProblemMembers.class).forEach(this::addMembers);
    }

    private void addTypes(ClassInfo implementation) {
        try {
            Class<?> type = Class.forName(
                    implementation.name().toString(),
                    true,
                    Thread.currentThread().getContextClassLoader());
            for (Object constant : type.getEnumConstants()) {
                ProblemType problem = (ProblemType) constant;
                types.put(problem.slug(), problem);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addMembers(AnnotationInstance annotation) {
        String schema = annotation
                .target()
                .asClass()
                .declaredAnnotation(SCHEMA)
                .value("name")
                .asString();
        for (String slug : annotation.value().asStringArray()) {
            require(slug);
            members.put(slug, schema);
        }
    }

    /** All types by slug. */
    Map<String, ProblemType> types() {
        return types;
    }

    /** Names of the schemas that describe the members of a type, by slug. */
    Map<String, String> members() {
        return members;
    }

    ProblemType require(String slug) {
        ProblemType type = types.get(slug);
        if (type == null) {
            throw new IllegalStateException("No enum has the problem type " + slug);
        }
        return type;
    }
}
