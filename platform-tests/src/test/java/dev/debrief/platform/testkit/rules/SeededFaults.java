package dev.debrief.platform.testkit.rules;

import java.util.List;
import java.util.stream.Stream;

/** At least one fault for each architecture rule. */
final class SeededFaults {

    static final String ROOT = "dev.debrief.bad";

    /** A small service that follows all rules. */
    static final List<String> WELL_BUILT = List.of(
            "package dev.debrief.good.thing; import java.time.*; public class Thing { private Instant at;"
                    + " Thing(Clock clock) { at = clock.instant(); at = Instant.now(clock); } }",
            "package dev.debrief.good.thing; class ThingRepository { private jakarta.persistence.EntityManager em; }",
            "package dev.debrief.good.thing; public class ThingService { private final ThingRepository things;"
                    + " ThingService(ThingRepository things) { this.things = things; }"
                    + " @jakarta.transaction.Transactional public void make() {} }",
            "package dev.debrief.good.thing.web; import jakarta.ws.rs.*; @Path(\"/things\") class ThingResource {"
                    + " @POST @dev.debrief.platform.idempotency.Idempotent"
                    + " @jakarta.annotation.security.RolesAllowed(\"reader\")"
                    + " @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = \"201\")"
                    + " public ThingView make(dev.debrief.good.thing.ThingService things) { things.make();"
                    + " return new ThingView(\"made\"); } }",
            "package dev.debrief.good.thing.web; record ThingView(String name) {}",
            "package dev.debrief.good.thing.messaging; class ThingEventConsumer {"
                    + " @org.eclipse.microprofile.reactive.messaging.Incoming(\"things\") void on(byte[] record) {} }");

    private static final String PUBLIC_RESOURCE = "package dev.debrief.bad.thing.web; public class ThingResource {}";
    private static final String REPOSITORY = "package dev.debrief.bad.thing; public class ThingRepository {}";
    private static final String CONSUMER =
            "package dev.debrief.bad.thing.messaging; public class ThingEventConsumer {}";

    private SeededFaults() {}

    static Stream<SeededFault> all() {
        return Stream.of(coding(), features(), messaging(), web(), platformAndContracts(), libraries())
                .flatMap(List::stream);
    }

    private static List<SeededFault> coding() {
        return List.of(
                clock("java.time.Instant.now()"),
                clock("java.time.LocalDate.now()"),
                clock("java.time.LocalDate.now(java.time.ZoneId.of(\"UTC\"))"),
                clock("java.time.OffsetDateTime.now()"),
                clock("java.time.Clock.systemUTC()"),
                clock("System.currentTimeMillis()"),
                clock("new java.util.Date()"),
                clock("(java.util.function.Supplier<Object>) java.time.Instant::now"),
                SeededFault.of("no thread sleeps", "sleep", body("try { Thread.sleep(1); } catch (Exception e) {}")),
                SeededFault.of(
                        "no thread sleeps",
                        "sleep",
                        body("try { java.util.concurrent.TimeUnit.DAYS.sleep(1); } catch (Exception e) {}")),
                nativeQuery("jakarta.persistence.EntityManager", "String"),
                nativeQuery("jakarta.persistence.EntityManager", "jakarta.persistence.Tuple"),
                nativeQuery("org.hibernate.Session", "String"),
                SeededFault.of("nothing is printed to the console", "System.out", body("System.out.println(1);")),
                SeededFault.of("nothing is printed to the console", "System.err", body("System.err.println(1);")),
                SeededFault.of(
                        "logging is JBoss Logging", "Logger", body("java.util.logging.Logger.getAnonymousLogger();")),
                SeededFault.of(
                        "fields are private", "Fault.open", "package dev.debrief.bad; class Fault { int open; }"),
                injected("@jakarta.inject.Inject"),
                injected("@org.eclipse.microprofile.config.inject.ConfigProperty"),
                injected("@jakarta.persistence.PersistenceContext"),
                name("ThingUtil"),
                name("ThingHelper"),
                name("ThingManager"),
                name("ThingServiceImpl"),
                name("ThingDTO"),
                SeededFault.of(
                        "every package has a package-info with @NullMarked",
                        "dev.debrief.bad.Fault",
                        "package dev.debrief.bad; class Fault {}"));
    }

    private static List<SeededFault> features() {
        return List.of(
                SeededFault.of(
                        "services do not depend on each other",
                        "dev.debrief.other.Thing",
                        "package dev.debrief.other; public class Thing {}",
                        "package dev.debrief.bad; class Fault { private dev.debrief.other.Thing thing; }"),
                SeededFault.of(
                        "only postmortem-service renders documents",
                        "dev.debrief.documents.model.Document",
                        "package dev.debrief.bad; class Fault {"
                                + " private dev.debrief.documents.model.Document document; }"),
                SeededFault.of(
                        "features are free of cycles",
                        "Cycle detected",
                        "package dev.debrief.bad.one; public class One { private dev.debrief.bad.two.Two two; }",
                        "package dev.debrief.bad.two; public class Two { private dev.debrief.bad.one.One one; }"),
                SeededFault.of("only web uses HTTP", "jakarta.ws.rs", body("new jakarta.ws.rs.NotFoundException();")),
                SeededFault.of(
                        "only messaging uses Kafka",
                        "org.apache.kafka",
                        body("new org.apache.kafka.common.TopicPartition(\"t\", 1);")),
                SeededFault.of(
                        "only services are transactional",
                        "Fault.run",
                        "package dev.debrief.bad; class Fault { @jakarta.transaction.Transactional void run() {} }"),
                SeededFault.of(
                        "only services are transactional",
                        "dev.debrief.bad.Fault",
                        "package dev.debrief.bad; @jakarta.transaction.Transactional class Fault {}"),
                SeededFault.of(
                        "only repositories touch the database",
                        "EntityManager",
                        "package dev.debrief.bad; class ThingService { private jakarta.persistence.EntityManager em; }"),
                SeededFault.of(
                        "only repositories touch the database",
                        "PanacheRepository",
                        "package dev.debrief.bad; class ThingService implements"
                                + " io.quarkus.hibernate.orm.panache.PanacheRepository<Object> {}"),
                SeededFault.of(
                        "only repositories touch the database",
                        "java.sql",
                        "package dev.debrief.bad; class ThingService { private java.sql.Connection connection; }"),
                SeededFault.of("repositories are package-private", "ThingRepository", REPOSITORY));
    }

    private static List<SeededFault> messaging() {
        return List.of(
                SeededFault.of("types in messaging are package-private", "ThingEventConsumer", CONSUMER),
                SeededFault.of(
                        "nothing depends on messaging",
                        "ThingEventConsumer",
                        CONSUMER,
                        "package dev.debrief.bad.thing; class Thing {"
                                + " private dev.debrief.bad.thing.messaging.ThingEventConsumer consumer; }"),
                SeededFault.of(
                        "messaging touches no repository and no HTTP",
                        "ThingRepository",
                        REPOSITORY,
                        "package dev.debrief.bad.thing.messaging; class ThingEventConsumer {"
                                + " private dev.debrief.bad.thing.ThingRepository things; }"));
    }

    private static List<SeededFault> web() {
        return List.of(
                SeededFault.of("types in web are package-private", "ThingResource", PUBLIC_RESOURCE),
                SeededFault.of(
                        "nothing depends on web",
                        "ThingResource",
                        PUBLIC_RESOURCE,
                        "package dev.debrief.bad.thing; class Thing {"
                                + " private dev.debrief.bad.thing.web.ThingResource resource; }"),
                SeededFault.of(
                        "web touches no repository, contract, outbox, inbox or timer",
                        "ThingRepository",
                        REPOSITORY,
                        resource("private dev.debrief.bad.thing.ThingRepository things;")),
                SeededFault.of(
                        "web touches no repository, contract, outbox, inbox or timer",
                        "Outbox",
                        resource("private dev.debrief.platform.outbox.Outbox outbox;")),
                SeededFault.of(
                        "web calls the services of its own feature",
                        "OtherService",
                        "package dev.debrief.bad.other; public class OtherService {}",
                        resource("private dev.debrief.bad.other.OtherService others;")),
                SeededFault.of(
                        "resource methods are public; JAX-RS ignores the others",
                        "ThingResource.list",
                        resource("@jakarta.ws.rs.GET void list() {}")),
                SeededFault.of(
                        "operations name their role",
                        "ThingResource.list",
                        resource("@jakarta.ws.rs.GET public void list() {}")),
                SeededFault.of(
                        "computed constraints point to members of the body",
                        "ThingRequest.isTitled() points to title",
                        "package dev.debrief.bad.thing.web; record ThingRequest(String name) {"
                                + " @dev.debrief.platform.problem.PointsTo(\"title\") boolean isTitled() { return true; } }"),
                SeededFault.of(
                        "a POST that answers 201 is @Idempotent",
                        "ThingResource.make",
                        resource("@jakarta.ws.rs.POST"
                                + " @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode ="
                                + " \"201\") public void make() {}")),
                SeededFault.of(
                        "a POST that answers 201 is @Idempotent",
                        "ThingResource.make",
                        resource("@jakarta.ws.rs.POST public Object make() { return"
                                + " dev.debrief.platform.revision.ETags.created(null, \"\", 1); }")));
    }

    private static List<SeededFault> platformAndContracts() {
        return List.of(
                SeededFault.of(
                        "the platform depends on no contract and no service",
                        "dev.debrief.other.Thing",
                        "package dev.debrief.other; public class Thing {}",
                        "package dev.debrief.platform.outbox; class Fault { private dev.debrief.other.Thing thing; }"),
                SeededFault.of(
                        "packages of the platform do not depend on each other",
                        "dev.debrief.platform.inbox.Fault",
                        "package dev.debrief.platform.inbox; class Fault { private"
                                + " dev.debrief.platform.outbox.Outbox outbox; }"),
                SeededFault.of(
                        "packages of the platform are free of cycles",
                        "Cycle detected",
                        "package dev.debrief.platform.one; public class One {"
                                + " private dev.debrief.platform.one.part.Part part; }",
                        "package dev.debrief.platform.one.part; public class Part {"
                                + " private dev.debrief.platform.one.One one; }"),
                SeededFault.of(
                        "contracts are plain Java",
                        "ObjectMapper",
                        "package dev.debrief.contracts; class Fault { private"
                                + " com.fasterxml.jackson.databind.ObjectMapper json; }"));
    }

    private static List<SeededFault> libraries() {
        return List.of(
                library("language", "io.quarkus.runtime.Quarkus"),
                library("language", "dev.debrief.documents.model.Document"),
                library("language", "java.net.http.HttpClient"),
                library("documents", "io.quarkus.runtime.Quarkus"),
                library("documents", "dev.debrief.platform.outbox.Outbox"),
                library("documents", "dev.debrief.contracts.Person"),
                library("documents", "java.net.http.HttpClient"),
                library("documents", "java.net.Socket"));
    }

    private static SeededFault library(String module, String type) {
        return SeededFault.of(
                module + " is plain Java",
                type,
                "package dev.debrief." + module + "; class Fault { private " + type + " used; }");
    }

    private static SeededFault nativeQuery(String session, String type) {
        return SeededFault.of(
                "native queries have no result class",
                "createNativeQuery",
                body(session + " session = null; session.createNativeQuery(\"select 1\", " + type + ".class);"));
    }

    private static SeededFault clock(String expression) {
        return SeededFault.of(
                "time comes from the injected clock",
                "dev.debrief.bad.Fault",
                body("Object now = " + expression + ";"));
    }

    private static SeededFault injected(String annotation) {
        return SeededFault.of(
                "dependencies come through the constructor",
                "Fault.seeded",
                "package dev.debrief.bad; class Fault { " + annotation + " private String seeded; }");
    }

    private static SeededFault name(String name) {
        return SeededFault.of(
                "class names avoid Util, Helper, Manager, Impl, Common, Base and DTO",
                name,
                "package dev.debrief.bad; class " + name + " {}");
    }

    private static String body(String statement) {
        return "package dev.debrief.bad; class Fault { void run() { " + statement + " } }";
    }

    private static String resource(String member) {
        return "package dev.debrief.bad.thing.web; class ThingResource { " + member + " }";
    }
}
