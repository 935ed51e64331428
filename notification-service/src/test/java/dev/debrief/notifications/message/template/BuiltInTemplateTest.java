package dev.debrief.notifications.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.language.Context;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LintInput;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders strictly: a member that no template expects to be absent is a fault. */
class BuiltInTemplateTest {

    private static final EventText NONE = new EventText("", List.of());

    private final TemplateEngine engine = new TemplateEngine(ZoneId.of("UTC"));

    static Collection<BuiltInTemplate> everyTemplate() {
        return BuiltInTemplate.all().values();
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everySampleHasAText(BuiltInTemplate template) {
        EventText text = render(template, template.sampleEvent());

        assertThat(text.headline()).matches("[^\\n]{10,200}").doesNotContain("_", "{", "}", "NOT_FOUND");
        assertThat(text.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .isNotBlank()
                        .doesNotContain("{#", "{/", "NOT_FOUND", "CRITICAL", "HIGH", "MEDIUM", "LOW"));
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everyOptionalMemberMayBeAbsent(BuiltInTemplate template) {
        for (JsonPointer optional : Optionals.of(template)) {
            ObjectNode event = (ObjectNode) template.sampleEvent();
            ((ObjectNode) event.at(optional.head())).remove(optional.last().getMatchingProperty());

            EventText text = render(template, event);

            assertThat(text.headline()).as("without %s", optional).isNotBlank();
            assertThat(String.join("\n", text.lines()))
                    .as("without %s", optional)
                    .doesNotContain("NOT_FOUND", "  ")
                    .doesNotEndWith(": ");
        }
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void noTextBlamesAnybody(BuiltInTemplate template) {
        EventText text = render(template, template.sampleEvent());
        String whole = text.headline() + ".\n\n" + String.join("\n\n", text.lines());

        assertThat(new LanguageCheck(List.of(RulePack.core()))
                        .check(LintInput.plain(whole, Context.ANY, Set.of("Priya Raman", "Dana Okafor")))
                        .findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .isEmpty();
    }

    @Test
    void anExceptionFromFourEyesIsNamedWithItsReason() {
        String line = "Priya Raman took an exception from four eyes: I am the only engineer this week";

        assertThat(sample("postmortem.published").lines()).contains(line);
        assertThat(sample("postmortem.approved").lines()).contains(line);
    }

    @Test
    void aReasonIsPassedOnAlsoWhereItIsNotRequired() {
        assertThat(sample("action-item.completed").lines())
                .anySatisfy(line -> assertThat(line).contains("Eleven edge cases are covered"));
        assertThat(sample("action-item.started").lines()).contains("Reason: The test environment has promotions again");
        assertThat(sample("action-item.committed").lines()).contains("Reason: The gap that let the failure through");
    }

    @Test
    void aSuccessThanksTheOwnerAndNamesTheOutcome() {
        assertThat(sample("action-item.completed").lines())
                .contains("Thank you, Engineering Team Lead! Verify it as soon as its effect can be observed.");
        assertThat(sample("action-item.verified").lines())
                .contains(
                        "Priya Raman verified it. Well done, Engineering Team Lead!",
                        "Eleven reviews since then name a null case");
        assertThat(sample("postmortem.closed").lines())
                .contains(
                        "Every action item is finished or accepted as it is: AI-16. Thank you to everyone who made the"
                                + " system better.");
    }

    @Test
    void aBenefitIsPutIntoWords() {
        EventText text = with(
                "action-item.verified",
                event -> ((ObjectNode) event.get("actionItem"))
                        .putObject("benefit")
                        .put("shortens", "DETECT")
                        .put("minutes", 20));

        assertThat(text.lines()).contains("It is meant to shorten detection by 20 minutes.");
    }

    @Test
    void anOverdueActionItemNamesDueDateAndOwner() {
        EventText text = sample("action-item.overdue");

        assertThat(text.headline())
                .isEqualTo(
                        "AI-12 \"Cover the discount calculation with tests for incomplete promotions\" is past its due"
                                + " date");
        assertThat(text.lines())
                .containsExactly(
                        "It was due on Friday, 22 November 2024 and is in progress.",
                        "If the date no longer fits, set a new one. If the item is no longer needed, drop it and give a"
                                + " reason.",
                        "Owner: QA Team.",
                        "From postmortem PM-7, severity high.");
    }

    @Test
    void aDraftSaysInWordsWhyItIsRequired() {
        assertThat(sample("postmortem.drafted").lines()).startsWith("Reason: its severity (high) is medium or worse");
    }

    @ParameterizedTest
    @CsvSource({"0, is due today", "1, is due tomorrow", "2, is due in 2 days"})
    void aReminderCountsTheDays(int daysLeft, String words) {
        assertThat(with("action-item.due-soon", event -> event.put("daysLeft", daysLeft))
                        .headline())
                .endsWith(words);
    }

    @Test
    void anItemThatRecurredNamesTheIncident() {
        assertThat(sample("action-item.recurred").headline()).endsWith(": it happened again in INC-57");
        assertThat(sample("action-item.reopened").headline()).endsWith("is open again: it recurred in INC-57");
        assertThat(with("action-item.reopened", event -> event.remove("recurredIn"))
                        .headline())
                .endsWith("is not done after all");
    }

    @Test
    void aResolvedIncidentTellsHowLongItTook() {
        assertThat(sample("incident.resolved").lines())
                .contains(
                        "From start of impact to resolution: 1 hour 20 minutes.",
                        "Severity: high. Reason: A function" + " the business depends on is hit: customers cannot buy");
    }

    @Test
    void anIncidentThatIsRecordedLateSaysSo() {
        EventText text = with(
                "incident.reported",
                event -> ((ObjectNode) event.get("incident")).put("recordedAt", "2024-11-20T10:24:10Z"));

        assertThat(text.headline()).endsWith("retroactively");
        assertThat(text.lines()).contains("Recorded afterwards, on 20 November 2024, 10:24 UTC.");
        assertThat(sample("incident.reported").headline()).doesNotContain("retroactively");
    }

    @Test
    void aMeetingWindowThatEndedBeforeTheDraftIsNotMissed() {
        assertThat(with("postmortem.drafted", event -> event.put("at", "2025-06-01T00:00:00Z"))
                        .lines())
                .anySatisfy(line -> assertThat(line).contains("had ended when the incident was recorded"))
                .noneSatisfy(line -> assertThat(line).contains("Hold the review"));
    }

    @Test
    void aMeetingThatStaysAtItsTimeHasChangedOnly() {
        EventText text =
                with("postmortem.meeting-rescheduled", event -> event.put("previousStartsAt", "2024-11-18T10:00:00Z"));

        assertThat(text.headline()).endsWith("has changed");
        assertThat(text.lines()).contains("No longer invited: Lee Haddad.", "Join at https://meet.example.com/pm-7");
        assertThat(sample("postmortem.meeting-rescheduled").headline()).endsWith("has a new time");
    }

    @Test
    void outstandingReviewsAreNamed() {
        assertThat(sample("postmortem.review-approved").lines())
                .startsWith("Clear and complete.", "Outstanding reviews: Any approver.");
        assertThat(with("postmortem.review-approved", event -> event.putArray("outstanding"))
                        .lines())
                .contains("All requested reviews are complete.");
    }

    @Test
    void markdownIsShownWithoutItsMarks() {
        assertThat(sample("postmortem.published").lines()).anyMatch(line -> line.startsWith("For 80 minutes on"));
        assertThat(sample("incident.timeline-entry-recorded").lines())
                .anyMatch(line -> line.contains("the exception rate of checkout is"));
        assertThat(with("postmortem.commented", event -> event.put("text", "See [it](https://a.example/b)."))
                        .lines())
                .contains("See it (https://a.example/b).");
        assertThat(with("action-item.commented", event -> event.put("text", "*Done*"))
                        .lines())
                .contains("Done");
    }

    @Test
    void aTextOfSeveralLinesStaysOneParagraph() {
        EventText text = with("action-item.commented", event -> event.put("text", "First.\n\nSecond {by.handle}."));

        assertThat(text.lines()).contains("First.\n\nSecond {by.handle}.");
    }

    private EventText sample(String name) {
        return with(name, event -> {});
    }

    private EventText with(String name, Consumer<ObjectNode> change) {
        BuiltInTemplate template =
                Objects.requireNonNull(BuiltInTemplate.all().get("dev.debrief." + name + ".v1"), name);
        ObjectNode event = (ObjectNode) template.sampleEvent();
        change.accept(event);
        return render(template, event);
    }

    private EventText render(BuiltInTemplate template, JsonNode event) {
        return engine.parseStrictly(template.headline(), template.body()).render(event, NONE);
    }

    /** The members of a sample that its schema does not require. */
    private static final class Optionals {

        private final JsonNode schema;
        private final List<JsonPointer> found = new ArrayList<>();

        private Optionals(JsonNode schema) {
            this.schema = schema;
        }

        static List<JsonPointer> of(BuiltInTemplate template) {
            String[] parts = template.eventType().split("\\.", 4);
            try {
                JsonNode schema = new ObjectMapper()
                        .readTree(BuiltInTemplate.resource("/contracts/" + parts[2] + "/" + parts[3] + ".schema.json"));
                Optionals optionals = new Optionals(schema);
                optionals.add(template.sampleEvent(), schema, JsonPointer.empty());
                return optionals.found;
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private void add(JsonNode value, JsonNode declared, JsonPointer at) {
            JsonNode type = declared.has("$ref")
                    ? schema.at(declared.get("$ref").asText().substring(1))
                    : declared;
            Set<String> required = new HashSet<>();
            type.path("required").forEach(name -> required.add(name.asText()));
            value.properties().forEach(member -> {
                JsonPointer pointer = at.appendProperty(member.getKey());
                if (!required.contains(member.getKey())) {
                    found.add(pointer);
                }
                add(member.getValue(), type.path("properties").path(member.getKey()), pointer);
            });
        }
    }
}
