package dev.debrief.actions.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.SampleIncidentDetails;
import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.recurrence.LaterIncident.Analysis;
import dev.debrief.actions.recurrence.LaterIncident.Match;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterIncidentTest {

    private static final Readers EVERYBODY = new Readers(true, Set.of());
    private static final Readers DANA = new Readers(false, Set.of("user:dana"));
    private static final Readers DANA_AND_QA = new Readers(false, Set.of("user:dana", "team:qa"));

    private static final PostmortemFactor TESTING = factor("PROCESS", "testing");

    @ParameterizedTest
    @CsvSource({
        "PROCESS,        testing,   true",
        "PROCESS,        ' Testing ', true",
        "TECHNICAL,      testing,   false",
        "PROCESS,        procedure, false",
    })
    void factorsOfTheSameKindHaveEqualCategoriesAndSubcategories(String category, String subcategory, boolean same) {
        LaterIncident later = later(SampleIncidentDetails.open(), EVERYBODY, factor(category, subcategory));

        assertThat(later.match(List.of(TESTING), EVERYBODY).isPresent()).isEqualTo(same);
    }

    @Test
    void aCategoryAloneIsNotCompared() {
        assertThat(PostmortemFactor.of(UUID.randomUUID(), "PROCESS", null)).isEmpty();
        assertThat(PostmortemFactor.of(UUID.randomUUID(), "PROCESS", " ")).isEmpty();
    }

    @Test
    void anyFactorOfTheItemAndAnyOfThePostmortemsMayMatch() {
        LaterIncident later = new LaterIncident(
                SampleIncidentDetails.open(),
                List.of(
                        new Analysis("PM-8", EVERYBODY, true, List.of(factor("TECHNICAL", "code"))),
                        new Analysis("PM-9", EVERYBODY, true, List.of(factor("PROCESS", "testing")))));

        assertThat(later.match(List.of(factor("ORGANIZATIONAL", "resources"), TESTING), EVERYBODY))
                .hasValueSatisfying(match -> {
                    assertThat(match.postmortemKey()).isEqualTo("PM-9");
                    assertThat(match.decides()).isTrue();
                });
        assertThat(later.match(List.of(), EVERYBODY)).isEmpty();
    }

    @Test
    void importedHistoryOnlySuggests() {
        assertThat(later(SampleIncidentDetails.imported(), EVERYBODY, TESTING).match(List.of(TESTING), EVERYBODY))
                .map(Match::decides)
                .hasValue(false);
    }

    @Test
    void aPostmortemThatIsNotApprovedOnlySuggests() {
        LaterIncident later = new LaterIncident(
                SampleIncidentDetails.open(), List.of(new Analysis("PM-9", EVERYBODY, false, List.of(TESTING))));

        assertThat(later.match(List.of(TESTING), EVERYBODY)).map(Match::decides).hasValue(false);
        assertThat(later.mayDecide()).isFalse();
    }

    @Test
    void aRestrictedIncidentDecidesOnlyIfAllReadersOfTheItemMaySeeIt() {
        LaterIncident later = later(SampleIncidentDetails.restrictedTo("user:dana"), DANA, TESTING);

        assertThat(later.match(List.of(TESTING), EVERYBODY)).map(Match::decides).hasValue(false);
        assertThat(later.match(List.of(TESTING), DANA_AND_QA))
                .map(Match::decides)
                .hasValue(false);
        assertThat(later.match(List.of(TESTING), DANA)).map(Match::decides).hasValue(true);
    }

    @Test
    void aRestrictedPostmortemOfAnOpenIncidentCountsOnlyForItsReaders() {
        LaterIncident later = later(SampleIncidentDetails.open(), DANA, TESTING);

        assertThat(later.match(List.of(TESTING), EVERYBODY)).isEmpty();
        assertThat(later.match(List.of(TESTING), DANA)).map(Match::decides).hasValue(true);
    }

    @Test
    void aMatchThatDecidesComesFirst() {
        LaterIncident later = new LaterIncident(
                SampleIncidentDetails.open(),
                List.of(
                        new Analysis("PM-8", DANA, true, List.of(TESTING)),
                        new Analysis("PM-9", EVERYBODY, true, List.of(TESTING))));

        assertThat(later.match(List.of(TESTING), DANA_AND_QA)).hasValueSatisfying(match -> {
            assertThat(match.postmortemKey()).isEqualTo("PM-9");
            assertThat(match.decides()).isTrue();
        });
    }

    private static LaterIncident later(IncidentDetails incident, Readers readers, PostmortemFactor factor) {
        return new LaterIncident(incident, List.of(new Analysis("PM-9", readers, true, List.of(factor))));
    }

    private static PostmortemFactor factor(String category, String subcategory) {
        return PostmortemFactor.of(UUID.randomUUID(), category, subcategory).orElseThrow();
    }
}
