package dev.debrief.postmortems.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionWordingReadinessTest {

    private final ApiClient dana = SamplePostmortems.dana();

    /** The fifth and the sixth action item of the sample. */
    @Test
    void titlesThatCannotBeActedOnAreFindings() {
        String path = SamplePostmortems.draft();
        String id = dana.get(path).text("/id");
        SampleActionItemEvents.proposed(
                id, "Add comprehensive edge case tests for discount calculation module", "2024-11-22");
        SampleActionItemEvents training = SampleActionItemEvents.proposed(
                id, "Conduct team training on defensive programming practices", "2024-12-01");
        SampleActionItemEvents review = SampleActionItemEvents.proposed(
                id, "Review and improve error monitoring alert thresholds", "2024-11-25");

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(wordingFindings(readiness, "message"))
                .containsExactlyInAnyOrder(
                        training.key() + " (Conduct team training on defensive programming practices): This asks people"
                                + " to do better and leaves the system as it is.",
                        review.key() + " (Review and improve error monitoring alert thresholds): It does not say when"
                                + " this is finished.");
        assertThat(wordingFindings(readiness, "path"))
                .containsExactlyInAnyOrder(
                        "/api/v1/action-items/" + training.key(), "/api/v1/action-items/" + review.key());
        assertThat(achieved(readiness))
                .as("an owner and a date, but no measure")
                .isEqualTo(7);

        training.complete();
        review.verify();
        ApiResponse afterwards = dana.get(path + "/readiness").expect(200);
        assertThat(wordingFindings(afterwards, "message"))
                .as("nothing is left to do")
                .isEmpty();
        assertThat(achieved(afterwards)).isEqualTo(9);
    }

    /** As in the quality of an action item in action-tracker-service, which checks the same texts. */
    @Test
    void aSuccessMeasureCanSayHowMuchAndIsTheMeasureOfTheEffect() {
        String path = SamplePostmortems.draft();
        SampleActionItemEvents item = SampleActionItemEvents.proposed(
                dana.get(path).text("/id"), "Improve monitoring of the checkout service", "2024-11-22");
        ApiResponse without = dana.get(path + "/readiness").expect(200);
        assertThat(wordingFindings(without, "message")).hasSize(1);
        assertThat(rules(without)).contains("ACTION_WITHOUT_MEASURE");

        item.measure("Alerts fire within 2 minutes of the first failed payment");

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);
        assertThat(wordingFindings(readiness, "message")).isEmpty();
        assertThat(rules(readiness)).doesNotContain("ACTION_WITHOUT_MEASURE");
        assertThat(achieved(readiness)).isEqualTo(12);
        item.measure("Later");
        assertThat(rules(dana.get(path + "/readiness"))).contains("ACTION_WITHOUT_MEASURE");
    }

    private static List<String> rules(ApiResponse readiness) {
        return readiness.at("/findings").findValuesAsText("rule");
    }

    private static List<String> wordingFindings(ApiResponse readiness, String member) {
        return StreamSupport.stream(readiness.at("/findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asText().equals("ACTION_WORDING"))
                .map(finding -> finding.path(member).asText())
                .toList();
    }

    private static int achieved(ApiResponse readiness) {
        return StreamSupport.stream(readiness.at("/parts").spliterator(), false)
                .filter(part -> part.path("part").asText().equals("ACTION_ITEMS"))
                .mapToInt(part -> part.path("achieved").asInt())
                .sum();
    }
}
