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
    private static final Set<String> SHARED_PACKAGES = Set.of("time", "problem", "identity", "security");

    private PlatformRules() {}

    static List<ArchRule> all() {
        return List.of(platformHasNoServiceDependencies(), packagesAreIndependent());
    }

    private static ArchRule platformHasNoServiceDependencies() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief..").and(resideOutsideOfPackage(ROOT + "..")))
                .as("the platform knows no contract and no service");
    }

    /** Web rooms and the start-up may look around: they are where the rooms are put together. */
    private static ArchRule packagesAreIndependent() {
        return classes()
                .that()
                .resideOutsideOfPackages(ROOT + "..web..", ROOT + ".startup..")
                .should(
                        new ArchCondition<JavaClass>(
                                "depend only on their own package, time, problem, identity and security") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getDirectDependenciesFromSelf().stream()
                                        .filter(dependency -> isClosed(dependency.getTargetClass(), packageOf(type)))
                                        .forEach(dependency -> events.add(
                                                SimpleConditionEvent.violated(type, dependency.getDescription())));
                            }
                        })
                .as("packages of the platform do not depend on each other");
    }

    private static boolean isClosed(JavaClass target, String room) {
        String other = packageOf(target);
        return !other.isEmpty() && !other.equals(room) && !SHARED_PACKAGES.contains(other);
    }

    private static String packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
