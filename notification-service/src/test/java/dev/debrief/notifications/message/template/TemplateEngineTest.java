package dev.debrief.notifications.message.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

    private static final EventText FALLBACK = new EventText("Built in", List.of("Built in."));

    private static final JsonNode EVENT = json("""
            {"key": "AI-12", "at": "2024-11-15T10:15:00Z", "later": "2024-11-15T10:16:30Z", "dueOn": "2024-11-22",
             "status": "IN_PROGRESS", "seconds": 4800, "none": null, "markup": "<b>&",
             "people": [{"displayName": "Dana"}, {"displayName": "Priya"}], "fields": ["title", "owner"],
             "text": "One.\\r\\nTwo.", "size": 3, "many": [1,2,3,4,5,6,7,8,9,10]}
            """);

    private final TemplateEngine engine = new TemplateEngine(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {at.instant}                       | 15 November 2024, 11:15 CET
            {at.date}                          | Friday, 15 November 2024
            {dueOn.date}                       | Friday, 22 November 2024
            {status.words}                     | in progress
            {seconds.duration}                 | 1 hour 20 minutes
            {people.names}                     | Dana, Priya
            {fields.joined}                    | title, owner
            {people.size} {size}               | 2 3
            {at.secondsUntil(later)}           | 90
            {#if at.before(later)}yes{/if}     | yes
            {#if later.before(at)}yes{#else}no{/if} | no
            {none??}{#if none??}!{/if}.        | .
            {none.or('nothing')}               | nothing
            {markup}                           | <b>&
            {#for one in people}{one.displayName}{#if one_hasNext} and {/if}{/for} | Dana and Priya
            {#let k=key}{k}{/let}              | AI-12
            """)
    void putsValuesIntoWords(String template, String expected) {
        assertThat(strictly(template).headline()).isEqualTo(expected);
    }

    @Test
    void eachLineIsAParagraphAndBlankOnesAreOmitted() {
        assertThat(engine.parseStrictly(null, "{key}\n\n  \n{none??}\n{text}\r\nLast.")
                        .render(EVENT, FALLBACK))
                .isEqualTo(new EventText("Built in", List.of("AI-12", "One.\nTwo.", "Last.")));
    }

    @Test
    void aHeadlineIsOneLine() {
        assertThat(strictly("{text}\u2028{key}").headline()).isEqualTo("One. Two. AI-12");
    }

    @Test
    void aHeadlineIsNotEmpty() {
        assertThat(fault(() -> strictly("{none??}")).detail()).isEqualTo("The headline is empty.");
    }

    @Test
    void aMemberThatIsAbsentIsAFaultOrPrintsNothing() {
        TemplateFaultException fault =
                fault(() -> engine.parseStrictly(null, "{key}\n{kee}").render(EVENT, FALLBACK));

        assertThat(fault.part()).isEqualTo("body");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.detail()).isEqualTo("The event has no kee. Write kee?? for what can be absent.");
        assertThat(engine.parse("{key}{kee}{kee.owner.name}", "{#for one in kee}x{/for}{#if kee}y{/if}")
                        .render(EVENT, FALLBACK))
                .isEqualTo(new EventText("AI-12", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#if key}",
                "{#if key}{/for}",
                "{key",
                "{#unknown}{/unknown}",
                "{#include other /}",
                "{#eval key /}",
                "{#fragment id=a}{/fragment}",
                "{key.class}",
                "{key.getClass}",
                "{key.raw}",
                "{people.iterator}",
                "{inject:service}",
                "{config:password}",
                "{people}",
                "{size.date}",
                "{key.instant}",
                "{key.date}",
                "{at.before(key)}",
                "{#for i in 1000000000}x{/for}",
                "{#for i in key}x{/for}"
            })
    void refusesWhatIsNotInTheLanguage(String template) {
        TemplateFaultException fault = fault(() -> strictly(template));

        assertThat(fault.part()).isEqualTo("headline");
        assertThat(fault.detail()).isNotBlank().doesNotContain("java.", "io.quarkus", "\n");
    }

    @Test
    void repetitionsAreBounded() {
        String loops = "{#for a in many}".repeat(9) + "{key}" + "{/for}".repeat(9);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(fault(() -> engine.parse(null, loops).render(EVENT, FALLBACK))
                                .detail())
                        .contains("1000 times"));
    }

    @Test
    void theTextIsBounded() {
        String loops = "{#for a in many}{#for b in many}" + "x".repeat(500) + "{/for}{/for}";

        assertThat(fault(() -> engine.parse(null, loops).render(EVENT, FALLBACK))
                        .detail())
                .contains("longer than 20000 characters");
    }

    @Test
    void deepNestingIsSurvived() {
        String deep = "{#if key}".repeat(330) + "x" + "{/if}".repeat(330);

        try {
            assertThat(engine.parse(null, deep).render(EVENT, FALLBACK).lines()).containsExactly("x");
        } catch (TemplateFaultException tooDeep) {
            assertThat(tooDeep.detail()).contains("nested too deeply");
        }
    }

    @Test
    void bracesInValuesAreText() {
        JsonNode event = json("{\"title\": \"{key} {#if}\"}");

        assertThat(engine.parseStrictly("{title}", null).render(event, FALLBACK).headline())
                .isEqualTo("{key} {#if}");
    }

    @Test
    void anAbsentPartIsTheBuiltInOne() {
        assertThat(engine.parse("{key}", null).render(EVENT, FALLBACK))
                .isEqualTo(new EventText("AI-12", List.of("Built in.")));
    }

    private EventText strictly(String headline) {
        return engine.parseStrictly(headline, null).render(EVENT, FALLBACK);
    }

    private static TemplateFaultException fault(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(TemplateFaultException.class);
        return catchThrowableOfType(TemplateFaultException.class, call);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
