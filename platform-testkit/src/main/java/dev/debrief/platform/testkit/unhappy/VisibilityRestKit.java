package dev.debrief.platform.testkit.unhappy;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls each operation on something RESTRICTED, with each role, as somebody who takes part and as somebody who does
 * not. To an outsider the answer must be the one for something that does not exist, whatever else is wrong with the
 * request; lists must be as if it were not there. Resources are made by {@link #MEMBER}, who sees them.
 */
public abstract class VisibilityRestKit implements Fixtures {

    /** The user who makes what is restricted and takes part in it. */
    public static final String MEMBER = "mia";

    private static final String OUTSIDER = "olaf";
    private static final String UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";
    private static final List<String> ROLES = List.of(Roles.READER, Roles.CONTRIBUTOR, Roles.APPROVER, Roles.ADMIN);

    /** Makes one more restricted thing, so that a list could show it. */
    protected abstract void createAnother();

    /** Ids of the operations that are only for who made the thing: to an admin it is there, and refused. */
    protected Set<String> creatorOnlyOperations() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicNode> isVisibleToItsAudienceOnly() {
        List<ApiOperation> operations = ApiDocument.ofServiceUnderTest().operations();
        Stream<DynamicNode> addressed = operations.stream()
                .filter(operation -> isAddressed(operation) && !operation.path().contains("/parked-messages"))
                .map(this::itemTests);
        Stream<DynamicNode> listed = operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.pathParameters().isEmpty() && !isForAdmins(operation))
                .map(this::listTest);
        return Stream.concat(addressed, listed);
    }

    private static boolean isAddressed(ApiOperation operation) {
        return operation.pathParameters().stream()
                .anyMatch(parameter -> parameter.name().equals("id"));
    }

    private static boolean isForAdmins(ApiOperation operation) {
        return operation.role().filter(Roles.ADMIN::equals).isPresent();
    }

    private DynamicNode itemTests(ApiOperation operation) {
        OperationScenario scene = new OperationScenario(operation, new PlatformFixtures(this));
        Stream<DynamicNode> roles = ROLES.stream()
                .flatMap(role -> Stream.of(
                        dynamicTest(role + " who takes part", () -> member(scene, role)),
                        dynamicTest(role + " who does not", () -> outsider(scene, role))));
        Stream<DynamicNode> requestVariants = requestVariants(operation).entrySet().stream()
                .map(variant ->
                        dynamicTest("an outsider with " + variant.getKey(), () -> compare(scene, variant.getValue())));
        return dynamicContainer(operation.id(), Stream.concat(roles, requestVariants));
    }

    private static void member(OperationScenario scene, String role) {
        if (isSufficient(role, scene.role())) {
            ApiResponse answer = scene.fresh().token(Tokens.as(MEMBER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("Who takes part must be let in\n→ " + answer);
            }
        } else {
            scene.refuse(scene.valid().token(Tokens.as(MEMBER, role)), ExpectedProblem.with(403, "forbidden"));
        }
    }

    private void outsider(OperationScenario scene, String role) {
        if (role.equals(Roles.ADMIN)
                && creatorOnlyOperations().contains(scene.operation().id())) {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(403, "forbidden"));
        } else if (role.equals(Roles.ADMIN)) {
            ApiResponse answer = scene.fresh().token(Tokens.as(OUTSIDER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("An admin must be let in\n→ " + answer);
            }
        } else if (isSufficient(role, scene.role())) {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(404, "not-found"));
        } else {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(403, "forbidden"));
        }
    }

    /** Further faults of a request, by which something could show that it is there. */
    private static Map<String, UnaryOperator<HttpCall>> requestVariants(ApiOperation operation) {
        Map<String, UnaryOperator<HttpCall>> requestVariants = new LinkedHashMap<>();
        requestVariants.put("nothing else wrong", call -> call);
        if (operation.hasHeader("If-Match")) {
            requestVariants.put("a stale ETag", call -> call.header("If-Match", "\"987654321\""));
            requestVariants.put("any ETag", call -> call.header("If-Match", "*"));
            requestVariants.put("no ETag", call -> call.without("If-Match"));
        }
        if (operation.hasHeader("If-None-Match")) {
            requestVariants.put("an ETag that may fit", call -> call.header("If-None-Match", "\"1\""));
        }
        if (operation.body().isPresent()) {
            requestVariants.put("a body of another kind", call -> call.body("{\"unknownProperty\": 1}"));
        }
        return requestVariants;
    }

    private static void compare(OperationScenario scene, UnaryOperator<HttpCall> variant) {
        String role = isSufficient(Roles.APPROVER, scene.role()) ? Roles.APPROVER : scene.role();
        if (role.equals(Roles.ADMIN)) {
            return;
        }
        HttpCall hidden = variant.apply(scene.valid().token(Tokens.as(OUTSIDER, role)));
        HttpCall nowhere = hidden.path("id", UNKNOWN_ID);
        DatabaseSnapshot before = DatabaseSnapshot.now();
        ApiResponse there = hidden.send();
        ApiResponse missing = nowhere.send();
        List<String> faults = new ArrayList<>(DatabaseSnapshot.now().changesSince(before));
        if (there.status() != missing.status()) {
            faults.add("the status tells that it exists");
        }
        for (String member : List.of("/type", "/title", "/errors")) {
            if (!there.json().at(member).equals(missing.json().at(member))) {
                faults.add(member + " tells that it exists");
            }
        }
        if (there.at("/detail").asText().length() - hidden.rawPath().length()
                != missing.at("/detail").asText().length() - nowhere.rawPath().length()) {
            faults.add("detail tells that it exists");
        }
        if (there.header("ETag").isPresent()) {
            faults.add("there is an ETag");
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    String.join("; ", faults) + "\n" + hidden + "\n→ " + there + "\nand for nothing\n→ " + missing);
        }
    }

    private DynamicNode listTest(ApiOperation operation) {
        return dynamicTest(operation.id() + " of an outsider", () -> {
            HttpCall call = new OperationScenario(operation, new PlatformFixtures(this))
                    .valid()
                    .token(Tokens.as(OUTSIDER, operation.role().orElse(Roles.READER)));
            String before = call.send().expect(200).body();
            createAnother();
            String after = call.send().expect(200).body();
            if (!before.equals(after)) {
                throw new AssertionError("What is restricted shows: " + before + "\n→ " + after);
            }
        });
    }

    private static boolean isSufficient(String role, String needed) {
        return ROLES.indexOf(role) >= ROLES.indexOf(needed);
    }
}
