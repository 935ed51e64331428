package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Errors point to members of the body. */
final class ErrorPointerRules {

    private static final String POINTS_TO = "dev.debrief.platform.problem.PointsTo";

    private ErrorPointerRules() {}

    /** The pointer of a constraint on a computed method is a path of record components. */
    static ArchRule computedConstraintsPointToMembers() {
        return methods()
                .that()
                .areAnnotatedWith(POINTS_TO)
                .should(new ArchCondition<JavaMethod>("point to members") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String pointer = method.getAnnotationOfType(POINTS_TO)
                                .get("value")
                                .map(String::valueOf)
                                .orElse("");
                        events.add(new SimpleConditionEvent(
                                method,
                                isMember(method.getOwner(), pointer),
                                method.getFullName() + " points to " + pointer));
                    }
                })
                .allowEmptyShould(true)
                .as("computed constraints point to members of the body");
    }

    private static boolean isMember(JavaClass type, String pointer) {
        String[] segments = pointer.split("/", 2);
        return type.isRecord()
                && type.tryGetField(segments[0])
                        .map(field -> segments.length == 1 || isMember(field.getRawType(), segments[1]))
                        .orElse(false);
    }
}
