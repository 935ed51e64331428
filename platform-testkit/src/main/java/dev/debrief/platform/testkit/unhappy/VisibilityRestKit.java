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
 * Calls each operation on a RESTRICTED resource with each role, as a member and as an outsider. For an outsider, the
 * response must equal that for a resource that does not exist, whatever else is wrong with the request, and lists must
 * not contain it. {@link #MEMBER} creates the resources and may see them.
 */
public abstract class VisibilityRestKit implements Fixtures {

    /** The user who creates the restricted resources and may see them. */
    public static final String MEMBER = "mia";

    private static final String OUTSIDER = "olaf";
    private static final String UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";
    private static final List<String> ROLES = List.of(Roles.READER, Roles.CONTRIBUTOR, Roles.APPROVER, Roles.ADMIN);

    /** Creates another restricted resource that a list could show. */
    protected abstract void createAnother();

    /** Ids of operations reserved for the creator: an admin may see the resource, but is rejected. */
    protected Set<String> creatorOnlyOperations() {
        return Set.of();
    }

    /** Whether what an operation is about can be RESTRICTED; asked for operations with an {@code id} in their path. */
    protected boolean isAboutRestricted(ApiOperation operation) {
        return true;
    }

    @TestFactory
    Stream<DynamicNode> isVisibleToItsAudienceOnly() {
        List<ApiOperation> operations = ApiDocument.ofServiceUnderTest().operations();
        Stream<DynamicNode> addressed = operations.stream()
                .filter(operation -> isAddressed(operation) && !operation.path().contains("/parked-messages"))
                .filter(this::isAboutRestricted)
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

    /**
     * What is rejected and what only reads shares a resource. A change needs one that nothing has changed yet: a member
     * makes it with the lowest sufficient role on a new one, the outsider who is an admin on the shared one at the end.
     */
    private DynamicNode itemTests(ApiOperation operation) {
        OperationScenario scene = new OperationScenario(operation, new PlatformFixtures(this));
        Stream<DynamicNode> requestVariants = requestVariants(operation).entrySet().stream()
                .map(variant ->
                        dynamicTest("an outsider with " + variant.getKey(), () -> compare(scene, variant.getValue())));
        Stream<DynamicNode> members = ROLES.stream()
                .filter(role -> operation.method().equals("GET")
                        || role.equals(scene.role())
                        || !isSufficient(role, scene.role()))
                .map(role -> dynamicTest(role + " who is a member", () -> member(scene, role)));
        Stream<DynamicNode> outsiders =
                ROLES.stream().map(role -> dynamicTest(role + " who is an outsider", () -> outsider(scene, role)));
        return dynamicContainer(
                operation.id(), Stream.of(requestVariants, members, outsiders).flatMap(tests -> tests));
    }

    private static void member(OperationScenario scene, String role) {
        if (isSufficient(role, scene.role())) {
            ApiResponse answer =
                    scene.succeedingRequest().token(Tokens.as(MEMBER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("A member must have access\n→ " + answer);
            }
        } else {
            scene.expectRejected(
                    scene.validRequest().token(Tokens.as(MEMBER, role)), ExpectedProblem.with(403, "forbidden"));
        }
    }

    private void outsider(OperationScenario scene, String role) {
        if (role.equals(Roles.ADMIN)
                && creatorOnlyOperations().contains(scene.operation().id())) {
            scene.expectRejected(
                    scene.validRequest().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(403, "forbidden"));
        } else if (role.equals(Roles.ADMIN)) {
            ApiResponse answer =
                    scene.validRequest().token(Tokens.as(OUTSIDER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("An admin must have access\n→ " + answer);
            }
        } else if (isSufficient(role, scene.role())) {
            scene.expectRejected(
                    scene.validRequest().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(404, "not-found"));
        } else {
            scene.expectRejected(
                    scene.validRequest().token(Tokens.as(OUTSIDER, role)), ExpectedProblem.with(403, "forbidden"));
        }
    }

    /** Other faults of a request that could reveal that a resource exists. */
    private static Map<String, UnaryOperator<HttpCall>> requestVariants(ApiOperation operation) {
        Map<String, UnaryOperator<HttpCall>> requestVariants = new LinkedHashMap<>();
        requestVariants.put("nothing else wrong", call -> call);
        requestVariants.put("an unknown query parameter", call -> call.query("unknownParameter", "1"));
        if (operation.hasHeader("If-Match")) {
            requestVariants.put("a stale ETag", call -> call.header("If-Match", "\"987654321\""));
            requestVariants.put("any ETag", call -> call.header("If-Match", "*"));
            requestVariants.put("no ETag", call -> call.without("If-Match"));
        }
        if (operation.hasHeader("If-None-Match")) {
            requestVariants.put("an ETag that may match", call -> call.header("If-None-Match", "\"1\""));
        }
        if (operation.body().isPresent()) {
            requestVariants.put("a body of another type", call -> call.body("{\"unknownProperty\": 1}"));
        }
        return requestVariants;
    }

    private static void compare(OperationScenario scene, UnaryOperator<HttpCall> variant) {
        String role = isSufficient(Roles.APPROVER, scene.role()) ? Roles.APPROVER : scene.role();
        if (role.equals(Roles.ADMIN)) {
            return;
        }
        HttpCall hidden = variant.apply(scene.validRequest().token(Tokens.as(OUTSIDER, role)));
        HttpCall unknown = hidden.path("id", UNKNOWN_ID);
        DatabaseSnapshot before = DatabaseSnapshot.now();
        ApiResponse existing = hidden.send();
        ApiResponse missing = unknown.send();
        List<String> faults = new ArrayList<>(DatabaseSnapshot.now().changesSince(before));
        if (existing.status() != missing.status()) {
            faults.add("the status reveals that it exists");
        }
        for (String member : List.of("/type", "/title", "/errors")) {
            if (!existing.json().at(member).equals(missing.json().at(member))) {
                faults.add(member + " reveals that it exists");
            }
        }
        if (!detailWithout(hidden.path("id"), existing).equals(detailWithout(UNKNOWN_ID, missing))) {
            faults.add("detail reveals that it exists");
        }
        if (existing.header("ETag").isPresent()) {
            faults.add("there is an ETag");
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("; ", faults) + "\n" + hidden + "\n→ " + existing
                    + "\nand for an unknown resource\n→ " + missing);
        }
    }

    private static String detailWithout(String id, ApiResponse answer) {
        return answer.at("/detail").asText().replace(id, "");
    }

    private DynamicNode listTest(ApiOperation operation) {
        return dynamicTest(operation.id() + " of an outsider", () -> {
            HttpCall call = new OperationScenario(operation, new PlatformFixtures(this))
                    .validRequest()
                    .token(Tokens.as(OUTSIDER, operation.role().orElse(Roles.READER)));
            String before = call.send().expect(200).body();
            createAnother();
            String after = call.send().expect(200).body();
            if (!before.equals(after)) {
                throw new AssertionError("Restricted resources are visible: " + before + "\n→ " + after);
            }
        });
    }

    private static boolean isSufficient(String role, String needed) {
        return ROLES.indexOf(role) >= ROLES.indexOf(needed);
    }
}
