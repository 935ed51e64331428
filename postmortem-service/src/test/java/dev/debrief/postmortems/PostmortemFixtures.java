package dev.debrief.postmortems;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.web.PublishingFixtures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What each operation of the service needs to be called on. */
final class PostmortemFixtures {

    private static final String LANGUAGE_RULES = "/api/v1/language-rules";
    private static final String POLICY = "/api/v1/policies/postmortem";
    private static final String REVIEW_POLICY = "/api/v1/policies/review";

    private static final Map<String, Map<String, ?>> ITEMS = Map.of(
            "five-whys", Map.of("question", "Why?"),
            "fishbone", Map.of("bone", "PROCESS", "text", "Testing"),
            "contributing-factors", Map.of("category", "PROCESS", "title", "Testing"),
            "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."),
            "open-questions", Map.of("question", "Who reads it?"),
            "accepted-risks", Map.of("risk", "It stays", "reason", "It ends", "acceptedBy", "Head of payments"));

    /** What other tests count on. */
    private static final String BUILT_IN = """
        {"rules": [{"key": "severity", "severityAtLeast": "MEDIUM"}],
         "dueBusinessDays": {"CRITICAL": 5, "HIGH": 5, "MEDIUM": 10}}
        """;

    /** Who calls the operations, where what is called on must be the caller's own. */
    private final ApiClient caller;

    private final Supplier<SampleIncidentEvents> resolved;

    PostmortemFixtures(ApiClient caller, Supplier<SampleIncidentEvents> resolved) {
        this.caller = caller;
        this.resolved = resolved;
    }

    static void restorePolicy() {
        ApiClient.as(Tokens.admin()).put(POLICY, "*", BUILT_IN).expect(200);
    }

    static void restoreReviewPolicy() {
        ApiClient.as(Tokens.admin())
                .put(REVIEW_POLICY, "*", Map.of("fourEyes", true, "exceptions", true))
                .expect(200);
    }

    static void restoreLanguageRules() {
        ApiClient.as(Tokens.admin())
                .put(LANGUAGE_RULES, "*", Map.of("packs", List.of(), "severities", Map.of()))
                .expect(200);
    }

    Target target(ApiOperation operation) {
        if (operation.path().startsWith(REVIEW_POLICY)) {
            return reviewPolicy(operation);
        }
        if (operation.path().startsWith("/api/v1/policies")) {
            return policy(operation);
        }
        if (operation.path().startsWith("/api/v1/language-")) {
            return language(operation);
        }
        if (operation.path().startsWith("/api/v1/templates")) {
            return template(operation);
        }
        if (operation.id().equals("readSharedDocument")) {
            String url = ApiClient.as(Tokens.approver())
                    .post(SamplePostmortems.published() + "/share-links", Map.of("audience", "PUBLIC"))
                    .expect(201)
                    .text("/url");
            return Target.at("token", url.substring(url.lastIndexOf('/') + 1));
        }
        if (operation.path().startsWith("/api/v1/publishing-targets")) {
            return PublishingFixtures.target(operation, "", Target.none());
        }
        SampleIncidentEvents incident = resolved.get();
        if (operation.path().startsWith("/api/v1/postmortem-decisions")) {
            return Target.at("id", decision(incident));
        }
        String path = SamplePostmortems.pathOf(incident);
        Target target =
                Target.at("id", SamplePostmortems.dana().get(path).expect(200).text("/id"));
        if (PublishingFixtures.isAbout(operation)) {
            return PublishingFixtures.target(operation, path, target);
        }
        if (operation.path().endsWith("/{itemId}")) {
            return item(operation, path, target);
        }
        if (operation.path().contains("/comments")) {
            return comment(operation, path, target);
        }
        if (operation.path().contains("/meeting")) {
            boolean planned = !Set.of("planMeeting", "proposeMeeting").contains(operation.id());
            return target.etag(planned ? SamplePostmortems.planMeeting(path).etag() : "\"0\"");
        }
        if (operation.path().contains("/share-links")) {
            return shared(operation, SamplePostmortems.publish(path), target);
        }
        return switch (operation.id()) {
            case "writeExternalSummary", "chooseAudiences" -> target.etag("\"0\"");
            case "getSection", "writeSection" -> target.and("key", "detection").etag("\"1\"");
            case "coverIncident", "uncoverIncident" ->
                target.and("incidentId", resolved.get().key()).etag(etag(path));
            case "migrateTemplate" -> target.etag(etag(path));
            case "undoTemplateMigration" -> {
                SamplePostmortems.dana()
                        .post(path + "/template-migration", "*", Map.of("template", "short"))
                        .expect(200);
                yield target.etag(etag(path));
            }
            case "transitionPostmortem" -> target.etag(etag(SamplePostmortems.fill(path)));
            case "holdFollowUpReview" -> target.etag(etag(SamplePostmortems.publish(path) + "/follow-up-review"));
            case "listVersions", "getVersion", "getVersionDocument", "compareVersions", "restoreVersion" ->
                version(path, target);
            case "chooseReviewers" -> target.etag("\"0\"");
            case "addReview", "listReviews" -> reviewed(operation, path, target);
            case "listWaivers" -> {
                ApiClient.as(Tokens.approver())
                        .post(path + "/waivers", Map.of("finding", finding(path), "reason", "A near miss"))
                        .expect(201);
                yield target;
            }
            case "getWaiver", "withdrawWaiver" -> {
                ApiResponse waived = ApiClient.as(Tokens.approver())
                        .post(path + "/waivers", Map.of("finding", finding(path), "reason", "A near miss"))
                        .expect(201);
                yield target.and("waiverId", waived.text("/id")).etag(waived.etag());
            }
            case "listPostmortemAudit" -> {
                SamplePostmortems.write(path, "detection", "A customer called.").expect(200);
                yield target.etag("\"1\"");
            }
            default -> target.etag("\"1\"");
        };
    }

    private static Target shared(ApiOperation operation, String path, Target target) {
        if (operation.id().equals("createShareLink")) {
            return target;
        }
        Map<String, ?> request = Map.of("audience", "PUBLIC", "confirmRestricted", true);
        ApiClient admin = ApiClient.as(Tokens.admin());
        admin.post(path + "/share-links", request).expect(201);
        ApiResponse link = admin.post(path + "/share-links", request).expect(201);
        return target.and("linkId", link.text("/link/id")).etag(link.etag());
    }

    /** In review, submitted by somebody who gives no verdict, with everybody asked who may call. */
    private Target reviewed(ApiOperation operation, String path, Target target) {
        SamplePostmortems.take(Tokens.approver(), SamplePostmortems.fill(path), "SUBMIT")
                .expect(200);
        SamplePostmortems.dana().put(path + "/reviewers", "*", """
            {"reviewers": [{"handle": "role:reader", "displayName": "Anybody"}]}
            """).expect(200);
        if (operation.id().equals("listReviews")) {
            for (int i = 0; i < 2; i++) {
                SamplePostmortems.dana()
                        .post(path + "/reviews", Map.of("verdict", "APPROVED"))
                        .expect(201);
            }
        }
        return target;
    }

    /** A finding of the checks of an empty draft. */
    static String finding(Target target) {
        return finding("/api/v1/postmortems/" + target.path().get("id"));
    }

    private static String finding(String path) {
        return ApiClient.as(Tokens.admin()).get(path + "/checks").expect(200).text("/items/0/findings/0/id");
    }

    private static Target version(String path, Target target) {
        Map<String, String> note = Map.of("note", "Before it is rewritten");
        String first = SamplePostmortems.dana()
                .post(path + "/versions", note)
                .expect(201)
                .text("/version");
        String second = SamplePostmortems.dana()
                .post(path + "/versions", note)
                .expect(201)
                .text("/version");
        return target.and("version", first).and("from", first).and("to", second).etag(etag(path));
    }

    private static String etag(String path) {
        return SamplePostmortems.dana().get(path).expect(200).etag();
    }

    private static Target policy(ApiOperation operation) {
        if (operation.id().equals("listPolicyVersions")) {
            restorePolicy();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(ApiClient.as(Tokens.admin()).get(POLICY).etag());
    }

    private static Target reviewPolicy(ApiOperation operation) {
        if (operation.id().equals("listReviewPolicyVersions")) {
            restoreReviewPolicy();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(ApiClient.as(Tokens.admin()).get(REVIEW_POLICY).etag());
    }

    private static Target language(ApiOperation operation) {
        if (operation.id().equals("listLanguageRulesVersions")) {
            restoreLanguageRules();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(ApiClient.as(Tokens.admin()).get(LANGUAGE_RULES).etag());
    }

    private static Target template(ApiOperation operation) {
        if (!operation.path().contains("{key}")) {
            return Target.none();
        }
        ApiClient admin = ApiClient.as(Tokens.admin());
        String key = "t-" + UUID.randomUUID().toString().substring(0, 8);
        String body = """
            {%s"title": "Short", "description": "", "labels": [], "agenda": [],
             "sections": [{"key": "words", "title": "Words", "guidance": "Words", "kind": "PROSE"}]}
            """;
        admin.post("/api/v1/templates", body.formatted("\"key\": \"" + key + "\", "))
                .expect(201);
        if (operation.id().equals("listTemplateVersions")) {
            admin.put("/api/v1/templates/" + key, "*", body.formatted("")).expect(200);
        }
        Target target = Target.at("key", key);
        return (operation.path().contains("{version}") ? target.and("version", "1") : target)
                .etag(admin.get("/api/v1/templates/" + key).etag());
    }

    private static String decision(SampleIncidentEvents incident) {
        return ApiClient.as(Tokens.admin())
                .get("/api/v1/postmortem-decisions?incident=" + incident.key())
                .text("/items/0/id");
    }

    private static Target item(ApiOperation operation, String path, Target target) {
        String collection = operation.path().replaceFirst(".*/\\{id}/(.*)/\\{itemId}", "$1");
        ApiResponse item = SamplePostmortems.add(path, collection, ITEMS.get(collection));
        return target.and("itemId", item.text("/id")).etag(item.etag());
    }

    private Target comment(ApiOperation operation, String path, Target target) {
        ApiResponse said =
                caller.post(path + "/comments", Map.of("text", "Words")).expect(201);
        if (operation.id().equals("listComments")) {
            caller.post(path + "/comments", Map.of("text", "More")).expect(201);
        }
        Target found = operation.path().contains("{commentId}") ? target.and("commentId", said.text("/id")) : target;
        return found.etag(said.etag());
    }
}
