package dev.debrief.documents.html;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.BenefitText;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.Badge.Tone;
import dev.debrief.documents.tree.UserMarkdown;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of templates: {@code {text:date(action.dueOn)}}. Each takes one argument. */
final class TemplateFunctions {

    private static final Map<String, Function<Object, @Nullable Object>> TEXT = Map.ofEntries(
            function("has", String.class, text -> !TextFormatter.orEmpty(text).isEmpty()),
            function("label", String.class, TextFormatter::label),
            function("date", Object.class, TemplateFunctions::date),
            function("time", Instant.class, TextFormatter::time),
            function("dateAndTime", Instant.class, TextFormatter::dateAndTime),
            function("span", Span.class, TextFormatter::span),
            function("participation", Document.Participant.class, TemplateFunctions::participation),
            function("reply", TimelineItem.class, TextFormatter::reply),
            function("benefit", ActionBenefit.class, BenefitText::benefit),
            function(
                    "durationLabel",
                    Document.Details.class,
                    details -> TextFormatter.ofOneIncident("Duration", details)),
            function(
                    "spansLabel",
                    Document.Details.class,
                    details -> TextFormatter.ofOneIncident("Time from the start of impact", details)),
            function("transition", String.class, TextFormatter::transitionLabel),
            function("lessons", String.class, TextFormatter::lessons),
            function("purpose", Action.class, TextFormatter::purpose),
            function("planned", Document.Meeting.class, TextFormatter::planned));

    private static final Map<String, Function<Object, @Nullable Object>> TONE = Map.ofEntries(
            function("status", String.class, status -> colour(Tone.ofStatus(status))),
            function("severity", String.class, severity -> colour(Tone.ofSeverity(severity))),
            function("action", String.class, status -> colour(Tone.ofAction(status))));

    private static final Map<String, Function<Object, @Nullable Object>> MARKDOWN =
            Map.ofEntries(function("html", String.class, written -> new RawString(ProseHtml.of(written))));

    private static final Map<String, Function<Object, @Nullable Object>> LINK =
            Map.ofEntries(function("safe", String.class, TemplateFunctions::safe));

    private TemplateFunctions() {}

    /**
     * {@code text} words values, {@code tone} colours badges, {@code markdown:html} is the only source of markup, and
     * {@code link:safe} is null for a link that must not be followed.
     */
    static List<NamespaceResolver> namespaces() {
        return List.of(
                namespace("text", TEXT),
                namespace("tone", TONE),
                namespace("markdown", MARKDOWN),
                namespace("link", LINK));
    }

    private static NamespaceResolver namespace(String name, Map<String, Function<Object, @Nullable Object>> functions) {
        return NamespaceResolver.builder(name)
                .resolveAsync(call -> resolve(call, functions))
                .build();
    }

    private static CompletionStage<Object> resolve(
            EvalContext call, Map<String, Function<Object, @Nullable Object>> functions) {
        Function<Object, @Nullable Object> function = functions.get(call.getName());
        if (function == null || call.getParams().size() != 1) {
            // Strict rendering refuses unknown members, but not unknown functions.
            return CompletableFuture.failedStage(new TemplateException(
                    "No function " + call.getName() + " takes the arguments " + call.getParams()));
        }
        return call.evaluate(call.getParams().get(0)).thenApply(function);
    }

    private static <T> Map.Entry<String, Function<Object, @Nullable Object>> function(
            String name, Class<T> type, Function<T, @Nullable Object> function) {
        return Map.entry(name, argument -> function.apply(type.cast(argument)));
    }

    private static String participation(Document.Participant person) {
        String participation = TextFormatter.participation(person);
        return participation.isEmpty() ? "" : " (" + participation + ")";
    }

    /** A class of the style sheet. */
    private static String colour(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String date(Object day) {
        return day instanceof Instant instant ? TextFormatter.date(instant) : TextFormatter.date((LocalDate) day);
    }

    private static @Nullable String safe(@Nullable String link) {
        return link != null && UserMarkdown.isSafe(link) ? link : null;
    }
}
