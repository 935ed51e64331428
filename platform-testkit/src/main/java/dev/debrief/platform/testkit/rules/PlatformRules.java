package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The platform depends on no other module, and its packages do not depend on each other. */
final class PlatformRules {

    static final String ROOT = "dev.debrief.platform";

    /** Every package may use these. */
    private static final Set<String> SHARED_PACKAGES = Set.of("time", "problem", "identity", "security");

    private PlatformRules() {}

    static List<ArchRule> all() {
        return List.of(platformHasNoServiceDependencies(), packagesAreIndependent(), packagesAreFreeOfCycles());
    }

    private static ArchRule platformHasNoServiceDependencies() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief..").and(resideOutsideOfPackage(ROOT + "..")))
                .as("the platform depends on no contract and no service");
    }

    /** Web packages, the startup checks, versioned settings and peers are exempt: they combine the others. */
    private static ArchRule packagesAreIndependent() {
        return classes()
                .that()
                .resideOutsideOfPackages(ROOT + "..web..", ROOT + ".startup..", ROOT + ".settings..", ROOT + ".peer..")
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

    private static ArchRule packagesAreFreeOfCycles() {
        return slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages of the platform are free of cycles");
    }

    private static boolean isClosed(JavaClass target, String ownPackage) {
        String other = packageOf(target);
        return !other.isEmpty() && !other.equals(ownPackage) && !SHARED_PACKAGES.contains(other);
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
