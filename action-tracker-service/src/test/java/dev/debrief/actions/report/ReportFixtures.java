package dev.debrief.actions.report;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Creates what the operations of reports, calendars and benefits need. */
public final class ReportFixtures {

    private static final String FEEDS = "/api/v1/calendar-feeds";

    /** The team of the example. */
    private static final String TEAM = "qa";

    /** These paths are also those of an item. */
    private static final Set<String> BESIDE_ITEMS = Set.of("getActionItemStatistics", "exportActionItems");

    private final Supplier<ReportItems> postmortem;

    /** @param postmortem a new one each time */
    public ReportFixtures(Supplier<ReportItems> postmortem) {
        this.postmortem = postmortem;
    }

    public static boolean isAbout(ApiOperation operation) {
        return isAboutFeeds(operation)
                || operation.path().endsWith("/benefit")
                || operation.path().endsWith("/minutes-bought");
    }

    /** Calendars belong to a team. */
    public static boolean isAboutFeeds(ApiOperation operation) {
        return operation.path().startsWith(FEEDS);
    }

    public Target target(ApiOperation operation) {
        if (isAboutFeeds(operation)) {
            return feed(operation);
        }
        ReportItems items = postmortem.get();
        if (operation.path().endsWith("/minutes-bought")) {
            return Target.at("id", items.postmortemKey());
        }
        String item = items.create(Map.of());
        Target target = Target.at("id", item);
        if (operation.id().equals("setActionItemBenefit")) {
            return target.etag("\"0\"");
        }
        ApiResponse benefit = ApiClient.as(Tokens.contributor())
                .put(ReportItems.pathOf(item) + "/benefit", "\"0\"", Map.of("shortens", "DETECT", "minutes", 20))
                .expect(200);
        return target.etag(benefit.etag());
    }

    private static Target feed(ApiOperation operation) {
        ApiResponse issued = ApiClient.as(Tokens.admin())
                .post(FEEDS, Map.of("team", "team:" + TEAM))
                .expect(201);
        if (operation.path().contains("{secret}")) {
            return Target.at("feedId", issued.text("/feed/id"))
                    .and("secret", issued.text("/url").replaceFirst(".*/(.*)\\.ics", "$1"));
        }
        return operation.path().contains("{id}")
                ? Target.at("id", issued.text("/feed/id")).etag(issued.etag())
                : Target.none();
    }

    /** Calendars belong to teams, so the caller is in one. */
    public static String token(ApiOperation operation, String role) {
        return isAboutFeeds(operation) ? Tokens.withTeams("dana", role, TEAM) : Tokens.as("dana", role);
    }

    public static boolean isExcluded(ApiOperation operation, String caseName) {
        // The response to the repeated request hides the URL, see CalendarFeedResourceTest.
        boolean hidden = operation.id().equals("issueCalendarFeed") && caseName.equals("the same request again");
        return hidden || BESIDE_ITEMS.contains(operation.id()) && caseName.startsWith("method ");
    }
}
