package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Coding rules of all modules. */
final class CodingRules {

    private static final String CLOCK_PACKAGE = "dev.debrief.platform.time..";

    private static final Set<String> CLOCK_READERS = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private static final String BANNED_NAME_SUFFIXES = ".*(Util|Utils|Helper|Manager|Impl|Common|Base|DTO|Dto)";

    private CodingRules() {}

    static List<ArchRule> all() {
        return List.of(
                timeComesFromTheInjectedClock(),
                loopsDoNotSleep(),
                nativeQueriesHaveNoResultClass(),
                nothingIsPrinted(),
                loggingIsJBossLogging(),
                fieldsArePrivate(),
                dependenciesComeThroughTheConstructor(),
                namesHaveNoBannedSuffix(),
                packagesAreDescribedAndNullMarked());
    }

    private static ArchRule timeComesFromTheInjectedClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CLOCK_PACKAGE)
                .should()
                .accessTargetWhere(describe("read the machine's clock", CodingRules::readsTheClock))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .as("time comes from the injected clock");
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        return owner.getPackageName().startsWith("java.time")
                && CLOCK_READERS.contains(name)
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchRule loopsDoNotSleep() {
        return noClasses()
                .should()
                .callMethodWhere(describe("put a thread to sleep", call -> {
                    String name = call.getTarget().getName();
                    return name.equals("sleep")
                            && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                    || call.getTargetOwner().getName().equals("java.util.concurrent.TimeUnit"));
                }))
                .as("no thread sleeps");
    }

    /**
     * Hibernate never finds the plan of a native query for a scalar class again: every call adds one to its cache and
     * makes the next one slower. A query without a class has the same plan every time; entities come by addEntity.
     */
    private static ArchRule nativeQueriesHaveNoResultClass() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "create a native query with a result class",
                        call -> call.getTarget().getName().equals("createNativeQuery")
                                && call.getTarget().getRawParameterTypes().size() > 1
                                && call.getTarget()
                                        .getRawParameterTypes()
                                        .get(1)
                                        .isEquivalentTo(Class.class)))
                .as("native queries have no result class");
    }

    private static ArchRule nothingIsPrinted() {
        return noClasses().should(ACCESS_STANDARD_STREAMS).as("nothing is printed to the console");
    }

    /** A filter of Quarkus implements the interface of java.util.logging. */
    private static ArchRule loggingIsJBossLogging() {
        return noClasses()
                .that()
                .areNotAnnotatedWith("io.quarkus.logging.LoggingFilter")
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging..").or(resideInAPackage("org.slf4j..")))
                .as("logging is JBoss Logging");
    }

    private static ArchRule fieldsArePrivate() {
        return fields().that()
                .areNotStatic()
                .and(describe(
                        "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .bePrivate()
                .as("fields are private");
    }

    private static ArchRule dependenciesComeThroughTheConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .as("dependencies come through the constructor");
    }

    private static ArchRule namesHaveNoBannedSuffix() {
        return noClasses()
                .should()
                .haveNameMatching(BANNED_NAME_SUFFIXES)
                .as("class names avoid Util, Helper, Manager, Impl, Common, Base and DTO");
    }

    private static ArchRule packagesAreDescribedAndNullMarked() {
        return classes()
                .that(notPackageInfo())
                .should(new ArchCondition<JavaClass>("be in a package with package-info and @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getName() + " is in such a package: " + marked));
                    }
                })
                .as("every package has a package-info with @NullMarked");
    }

    private static DescribedPredicate<JavaClass> notPackageInfo() {
        return describe("are not package-info", type -> !type.getSimpleName().equals("package-info"));
    }
}
