package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the web packages of a service may depend on, and what each operation must declare. */
final class WebRules {

    private static final Set<String> HTTP_METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE");

    private static final List<String> ACCESS =
            List.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll");

    private static final String RESPONSE = "org.eclipse.microprofile.openapi.annotations.responses.APIResponse";

    private WebRules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                nothingDependsOnWeb(),
                webTypesArePackagePrivate(),
                webUsesNoRepositoryContractOrMessaging(),
                webCallsTheServicesOfItsOwnFeature(root),
                operationsArePublic(),
                operationsNameTheirRole(),
                creationIsIdempotent(),
                ErrorPointerRules.computedConstraintsPointToMembers());
    }

    private static ArchRule nothingDependsOnWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.debrief..web..").and(resideOutsideOfPackage("dev.debrief.platform..")))
                .as("nothing depends on web");
    }

    /** Except what the web packages of other features use: views to embed and abstract resources to extend. */
    private static ArchRule webTypesArePackagePrivate() {
        return classes()
                .that()
                .resideInAPackage("..web..")
                .and()
                .areTopLevelClasses()
                .and(not(simpleNameEndingWith("View")))
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .notBePublic()
                .as("types in web are package-private");
    }

    private static ArchRule webUsesNoRepositoryContractOrMessaging() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(FeatureRules.repositories()
                        .or(resideInAnyPackage(
                                "dev.debrief.contracts..",
                                "dev.debrief.platform.outbox..",
                                "dev.debrief.platform.inbox..",
                                "dev.debrief.platform.timer..")))
                .as("web touches no repository, contract, outbox, inbox or timer");
    }

    private static ArchRule webCallsTheServicesOfItsOwnFeature(String root) {
        return classes()
                .that()
                .resideInAPackage("..web..")
                .should(new ArchCondition<JavaClass>("call services of their own feature only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String feature = type.getPackageName().replaceFirst("\\.web\\b.*", "");
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isServiceElsewhere(dependency.getTargetClass(), root, feature))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as("web calls the services of its own feature");
    }

    private static boolean isServiceElsewhere(JavaClass target, String root, String feature) {
        return target.getSimpleName().endsWith("Service")
                && target.getPackageName().startsWith(root)
                && !target.getPackageName().startsWith(feature);
    }

    private static ArchRule operationsArePublic() {
        return methods()
                .that(areOperations())
                .should()
                .bePublic()
                .as("resource methods are public; JAX-RS ignores the others");
    }

    private static ArchRule operationsNameTheirRole() {
        return methods()
                .that(areOperations())
                .should(new ArchCondition<JavaMethod>("name their role") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean named = ACCESS.stream()
                                .anyMatch(access -> method.isAnnotatedWith(access)
                                        || method.getOwner().isAnnotatedWith(access));
                        events.add(new SimpleConditionEvent(
                                method, named, method.getFullName() + " names its role: " + named));
                    }
                })
                .as("operations name their role");
    }

    private static ArchRule creationIsIdempotent() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and(describe("answer 201", WebRules::answersCreated))
                .should()
                .beAnnotatedWith("dev.debrief.platform.idempotency.Idempotent")
                .as("a POST that answers 201 is @Idempotent");
    }

    private static boolean answersCreated(JavaMethod method) {
        boolean documented = method.getAnnotations().stream()
                .flatMap(annotation ->
                        annotation.getRawType().getName().equals(RESPONSE) ? Stream.of(annotation) : Stream.empty())
                .anyMatch(response ->
                        response.get("responseCode").map("201"::equals).orElse(false));
        boolean called = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("created"));
        return documented || called;
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe("are operations", method -> HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith));
    }
}
