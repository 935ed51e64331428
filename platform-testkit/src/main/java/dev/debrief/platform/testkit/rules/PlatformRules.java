package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The platform is a leaf of closed rooms. */
final class PlatformRules {

    static final String ROOT = "dev.debrief.platform";

    /** Every room may use these. */
    private static final Set<String> OPEN_ROOMS = Set.of("time", "problem", "identity");

    private PlatformRules() {}

    static List<ArchRule> all() {
        return List.of(platformIsALeaf(), roomsDoNotMeet());
    }

    private static ArchRule platformIsALeaf() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief..").and(resideOutsideOfPackage(ROOT + "..")))
                .as("the platform knows no contract and no service");
    }

    /** Web rooms and the start-up may look around: they are where the rooms are put together. */
    private static ArchRule roomsDoNotMeet() {
        return classes()
                .that()
                .resideOutsideOfPackages(ROOT + "..web..", ROOT + ".startup..")
                .should(new ArchCondition<JavaClass>("touch only their own room, time, problem and identity") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isClosed(dependency.getTargetClass(), roomOf(type)))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as("rooms of the platform do not meet");
    }

    private static boolean isClosed(JavaClass target, String room) {
        String other = roomOf(target);
        return !other.isEmpty() && !other.equals(room) && !OPEN_ROOMS.contains(other);
    }

    private static String roomOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
