package dev.debrief.platform.testkit.unhappy;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
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
    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";
    private static final List<String> ROLES = List.of(Roles.READER, Roles.CONTRIBUTOR, Roles.APPROVER, Roles.ADMIN);

    /** Makes one more restricted thing, so that a list could show it. */
    protected abstract void makeAnother();

    /** Ids of the operations that are only for who made the thing: to an admin it is there, and refused. */
    protected Set<String> forTheMakerOnly() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicNode> isThereForItsAudienceOnly() {
        List<ApiOperation> operations = ApiDocument.ofServiceUnderTest().operations();
        Stream<DynamicNode> addressed = operations.stream()
                .filter(operation -> isAddressed(operation) && !operation.path().contains("/parked-messages"))
                .map(this::onTheThing);
        Stream<DynamicNode> listed = operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.pathParameters().isEmpty() && !isForAdmins(operation))
                .map(this::onTheList);
        return Stream.concat(addressed, listed);
    }

    private static boolean isAddressed(ApiOperation operation) {
        return operation.pathParameters().stream()
                .anyMatch(parameter -> parameter.name().equals("id"));
    }

    private static boolean isForAdmins(ApiOperation operation) {
        return operation.role().filter(Roles.ADMIN::equals).isPresent();
    }

    private DynamicNode onTheThing(ApiOperation operation) {
        Scene scene = new Scene(operation, new PlatformFixtures(this));
        Stream<DynamicNode> roles = ROLES.stream()
                .flatMap(role -> Stream.of(
                        dynamicTest(role + " who takes part", () -> member(scene, role)),
                        dynamicTest(role + " who does not", () -> outsider(scene, role))));
        Stream<DynamicNode> disguises = disguises(operation).entrySet().stream()
                .map(disguise -> dynamicTest(
                        "an outsider with " + disguise.getKey(), () -> compare(scene, disguise.getValue())));
        return dynamicContainer(operation.id(), Stream.concat(roles, disguises));
    }

    private static void member(Scene scene, String role) {
        if (isEnough(role, scene.role())) {
            Answer answer = scene.fresh().token(Tokens.as(MEMBER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("Who takes part must be let in\n→ " + answer);
            }
        } else {
            scene.refuse(scene.valid().token(Tokens.as(MEMBER, role)), Refusal.with(403, "forbidden"));
        }
    }

    private void outsider(Scene scene, String role) {
        if (role.equals(Roles.ADMIN)
                && forTheMakerOnly().contains(scene.operation().id())) {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), Refusal.with(403, "forbidden"));
        } else if (role.equals(Roles.ADMIN)) {
            Answer answer = scene.fresh().token(Tokens.as(OUTSIDER, role)).send();
            if (answer.status() / 100 != 2) {
                throw new AssertionError("An admin must be let in\n→ " + answer);
            }
        } else if (isEnough(role, scene.role())) {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), Refusal.with(404, "not-found"));
        } else {
            scene.refuse(scene.valid().token(Tokens.as(OUTSIDER, role)), Refusal.with(403, "forbidden"));
        }
    }

    /** Further faults of a request, by which something could show that it is there. */
    private static Map<String, UnaryOperator<Call>> disguises(ApiOperation operation) {
        Map<String, UnaryOperator<Call>> disguises = new LinkedHashMap<>();
        disguises.put("nothing else wrong", call -> call);
        if (operation.hasHeader("If-Match")) {
            disguises.put("a stale ETag", call -> call.header("If-Match", "\"987654321\""));
            disguises.put("any ETag", call -> call.header("If-Match", "*"));
            disguises.put("no ETag", call -> call.without("If-Match"));
        }
        if (operation.hasHeader("If-None-Match")) {
            disguises.put("an ETag that may fit", call -> call.header("If-None-Match", "\"1\""));
        }
        if (operation.body().isPresent()) {
            disguises.put("a body of another kind", call -> call.body("{\"unknownProperty\": 1}"));
        }
        return disguises;
    }

    private static void compare(Scene scene, UnaryOperator<Call> disguise) {
        String role = isEnough(Roles.APPROVER, scene.role()) ? Roles.APPROVER : scene.role();
        if (role.equals(Roles.ADMIN)) {
            return;
        }
        Call hidden = disguise.apply(scene.valid().token(Tokens.as(OUTSIDER, role)));
        Call nowhere = hidden.path("id", NOWHERE);
        DatabaseState before = DatabaseState.now();
        Answer there = hidden.send();
        Answer missing = nowhere.send();
        List<String> faults = new ArrayList<>(DatabaseState.now().changesSince(before));
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

    private DynamicNode onTheList(ApiOperation operation) {
        return dynamicTest(operation.id() + " of an outsider", () -> {
            Call call = new Scene(operation, new PlatformFixtures(this))
                    .valid()
                    .token(Tokens.as(OUTSIDER, operation.role().orElse(Roles.READER)));
            String before = call.send().expect(200).body();
            makeAnother();
            String after = call.send().expect(200).body();
            if (!before.equals(after)) {
                throw new AssertionError("What is restricted shows: " + before + "\n→ " + after);
            }
        });
    }

    private static boolean isEnough(String role, String needed) {
        return ROLES.indexOf(role) >= ROLES.indexOf(needed);
    }
}
