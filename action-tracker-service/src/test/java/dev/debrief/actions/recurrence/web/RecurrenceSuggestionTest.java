package dev.debrief.actions.recurrence.web;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.recurrence.RecurringIncident;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceSuggestionTest {

    private static final PostmortemFactor TESTING = factor("PROCESS", "testing");

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    private RecurringIncident earlier;

    @BeforeEach
    void anIncidentIsAnalysed() {
        earlier = RecurringIncident.first(incidents, postmortems).report().analyse(TESTING);
    }

    @Test
    void aDraftOnlySuggestsUntilItIsApproved() {
        String item = earlier.verifiedItem();

        RecurringIncident later = earlier.again().draft().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("SUGGESTED");
        assertThat(recurrences(item).text("/items/0/basis")).isEqualTo("FACTOR");

        later.approve().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("CONFIRMED");
    }

    @Test
    void aSuggestionLosesAFactorThatIsRemoved() {
        String item = earlier.verifiedItem();
        RecurringIncident later = earlier.again().draft().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(recurrences(item).text("/items/0/reason")).contains("testing");

        later.analyse(factor("PROCESS", "procedure"));
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("SUGGESTED");
        assertThat(recurrences(item).text("/items/0/basis")).isEqualTo("SERVICE");
        assertThat(recurrences(item).at("/items/0").has("reason")).isFalse();
    }

    @Test
    void anIncidentIsSuggestedForTheNewestItemsOnly() {
        String oldest = earlier.completedItem();
        List<String> newest = Stream.generate(earlier::completedItem).limit(20).toList();

        earlier.again().report();
        RecurringIncident.compare(ticker);

        assertThat(newest).allSatisfy(item -> assertThat(states(item)).containsExactly("SUGGESTED"));
        assertThat(states(oldest)).isEmpty();
    }

    private ApiResponse recurrences(String item) {
        return reader.get(item + "/recurrences").expect(200);
    }

    private List<String> states(String item) {
        return recurrences(item).texts("/items", "state");
    }
}
