package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** What the packages of a service may depend on: features, their services, repositories and event consumers. */
final class FeatureRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private FeatureRules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                servicesAreIndependent(root),
                onlyPostmortemServiceRendersDocuments(),
                featuresAreFreeOfCycles(root),
                onlyWebUsesHttp(),
                onlyMessagingUsesKafka(),
                nothingDependsOnMessaging(),
                messagingUsesNoRepositoryAndNoHttp(),
                messagingTypesArePackagePrivate(),
                onlyServicesAreTransactional(),
                onlyRepositoriesTouchTheDatabase(),
                repositoriesArePackagePrivate());
    }

    private static ArchRule servicesAreIndependent(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief..")
                        .and(resideOutsideOfPackages(
                                root + "..",
                                "dev.debrief.contracts..",
                                "dev.debrief.platform..",
                                LibraryRules.LANGUAGE_ROOT + "..",
                                LibraryRules.DOCUMENTS_ROOT + "..")))
                .as("services do not depend on each other");
    }

    private static ArchRule onlyPostmortemServiceRendersDocuments() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.debrief.postmortems..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LibraryRules.DOCUMENTS_ROOT + "..")
                .as("only postmortem-service renders documents");
    }

    private static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("features are free of cycles");
    }

    /** About serving HTTP; a feature may call other systems with its own client, as channels do. */
    private static ArchRule onlyWebUsesHttp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..", "io.quarkus.vertx..")
                .as("only web uses HTTP");
    }

    private static ArchRule onlyMessagingUsesKafka() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..",
                        "io.smallrye.reactive.messaging.."))
                .as("only messaging uses Kafka");
    }

    private static ArchRule nothingDependsOnMessaging() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief..messaging..")
                        .and(resideOutsideOfPackage("dev.debrief.platform..")))
                .as("nothing depends on messaging");
    }

    private static ArchRule messagingUsesNoRepositoryAndNoHttp() {
        return noClasses()
                .that()
                .resideInAPackage("..messaging..")
                .should()
                .dependOnClassesThat(repositories().or(resideInAnyPackage("jakarta.ws.rs..", "..web..")))
                .as("messaging touches no repository and no HTTP");
    }

    private static ArchRule messagingTypesArePackagePrivate() {
        return classes()
                .that()
                .resideInAPackage("..messaging..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .as("types in messaging are package-private");
    }

    private static ArchRule onlyServicesAreTransactional() {
        return CompositeArchRule.of(noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameNotEndingWith("Service")
                        .should()
                        .beAnnotatedWith(TRANSACTIONAL))
                .and(noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Service")
                        .should()
                        .beAnnotatedWith(TRANSACTIONAL)
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction"))
                .as("only services are transactional");
    }

    private static ArchRule onlyRepositoriesTouchTheDatabase() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.quarkus.hibernate.orm..", "java.sql..", "javax.sql..", "io.agroal..")
                                .or(HasName.Predicates.nameMatching("jakarta\\.persistence\\.(EntityManager|.*Query)"))
                                .or(HasName.Predicates.nameMatching("org\\.hibernate\\.(Session|StatelessSession)")))
                .as("only repositories touch the database");
    }

    private static ArchRule repositoriesArePackagePrivate() {
        return classes()
                .that(repositories().and(not(modifier(JavaModifier.ABSTRACT))))
                .should()
                .bePackagePrivate()
                .as("repositories are package-private");
    }

    static DescribedPredicate<JavaClass> repositories() {
        return resideInAPackage("dev.debrief..")
                .and(resideOutsideOfPackage("dev.debrief.platform.."))
                .and(DescribedPredicate.describe(
                        "repositories", type -> type.getSimpleName().endsWith("Repository")));
    }
}
