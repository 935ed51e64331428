package dev.debrief.contracts;

import dev.debrief.contracts.action.ActionItemFact;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.notification.NotificationFact;
import dev.debrief.contracts.postmortem.PostmortemFact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue: every fact type of today's major versions, by class and by name. */
public final class Facts {

    private static final Map<String, Class<? extends Fact>> BY_TYPE = catalogue();

    private Facts() {}

    /** The record of a {@code ce_type}, empty for a type this version does not know. */
    public static Optional<Class<? extends Fact>> recordOf(String ceType) {
        return Optional.ofNullable(BY_TYPE.get(ceType));
    }

    /** {@code ce_type} of a fact: {@code dev.debrief.incident.resolved.v1}. */
    public static String typeOf(Class<? extends Fact> fact) {
        FactType type = annotationOf(fact);
        return "dev.debrief." + type.aggregate().wireName() + "." + type.name() + ".v" + type.major();
    }

    /** {@code ce_dataschema} of a fact. */
    public static String schemaOf(Class<? extends Fact> fact) {
        FactType type = annotationOf(fact);
        return "https://debrief.dev/schemas/" + type.aggregate().wireName() + "/" + type.name() + ".v" + type.major();
    }

    public static Aggregate aggregateOf(Class<? extends Fact> fact) {
        return annotationOf(fact).aggregate();
    }

    /** Every record of the catalogue, by aggregate and in the order of its life. */
    public static List<Class<? extends Fact>> all() {
        return List.copyOf(BY_TYPE.values());
    }

    private static Map<String, Class<? extends Fact>> catalogue() {
        Map<String, Class<? extends Fact>> byType = new LinkedHashMap<>();
        Stream.of(IncidentFact.class, PostmortemFact.class, ActionItemFact.class, NotificationFact.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(subclass -> subclass.<Fact>asSubclass(Fact.class))
                .forEach(subclass -> byType.put(typeOf(subclass), subclass));
        return byType;
    }

    private static FactType annotationOf(Class<? extends Fact> fact) {
        FactType type = fact.getAnnotation(FactType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact.getName() + " has no @FactType");
        }
        return type;
    }
}
