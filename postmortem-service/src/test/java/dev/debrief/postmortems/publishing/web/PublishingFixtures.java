package dev.debrief.postmortems.publishing.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Creates what each operation of publishing targets and publications needs. */
public final class PublishingFixtures {

    public static final String TARGETS = "/api/v1/publishing-targets";

    private static final String UNREACHABLE = "http://localhost:1/handbook.git";

    private PublishingFixtures() {}

    public static boolean isAbout(ApiOperation operation) {
        return operation.path().startsWith(TARGETS) || operation.path().contains("/publications");
    }

    /** @param path of a draft */
    public static Target target(ApiOperation operation, String path, Target postmortem) {
        if (!operation.path().contains("/publications")) {
            return operation.path().equals(TARGETS) ? Target.none() : existing();
        }
        SamplePostmortems.publish(path);
        if (operation.id().equals("publishToTarget")) {
            return postmortem;
        }
        String key = add(Map.of()).text("/key");
        publish(path, key);
        if (operation.id().equals("listPublications")) {
            publish(path, add(Map.of()).text("/key"));
        }
        if (operation.id().equals("recreatePublication")) {
            CDI.current().select(GonePages.class).get().deleted(key);
        }
        return operation.path().contains("{targetKey}")
                ? postmortem
                        .and("targetKey", key)
                        .etag(admin().get(path + "/publications/" + key)
                                .expect(200)
                                .etag())
                : postmortem;
    }

    private static Target existing() {
        ApiResponse added = add(Map.of());
        return Target.at("key", added.text("/key")).etag(added.etag());
    }

    public static JsonNode body(ApiOperation operation, JsonNode example) {
        return switch (operation.id()) {
            case "addPublishingTarget" -> ((ObjectNode) example.deepCopy()).put("key", "fixture-" + UUID.randomUUID());
            case "publishToTarget" ->
                ((ObjectNode) example.deepCopy()).put("target", add(Map.of()).text("/key"));
            default -> example;
        };
    }

    static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    /** A valid request for a repository, which receives RESTRICTED postmortems. */
    static Map<String, Object> repository(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("key", "target-" + UUID.randomUUID());
        request.put("kind", "GIT");
        request.put("name", "Handbook of operations");
        request.put("baseUrl", UNREACHABLE);
        request.put("credentials", Map.of("user", "debrief", "token", "github_pat_1"));
        request.put("receivesRestricted", true);
        request.putAll(more);
        return request;
    }

    public static ApiResponse add(Map<String, Object> more) {
        return admin().post(TARGETS, repository(more)).expect(201);
    }

    static ApiResponse publish(String path, String target) {
        return admin().post(path + "/publications", Map.of("target", target)).expect(201);
    }
}
