package dev.debrief.incidents.ingress.rule;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.settings.RuleCheck;
import dev.debrief.platform.text.TextCharacters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what rules set: of single values the first one, of services and labels all. */
final class RuleEffectsBuilder {

    /** The rule of the last trace. */
    static final String DEFAULTS = "defaults";

    private static final int DEFAULT_QUIET_MINUTES = 15;
    private static final int DEFAULT_GROUP_MINUTES = 30;

    /** Limits of an incident. */
    private static final int MAX_VALUES = 50;

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 1000;

    /** What a text of one line must not contain. */
    private static final Pattern LINE_CHANGES =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private final Attributes attributes;
    private final Set<String> services = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final Map<String, Object> customFields = new TreeMap<>();

    private @Nullable Severity severity;
    private @Nullable IncidentKind kind;
    private @Nullable Visibility visibility;
    private @Nullable Boolean ignored;
    private @Nullable Boolean opensIncident;
    private @Nullable Integer quietMinutes;
    private @Nullable List<String> groupBy;
    private @Nullable Integer groupMinutes;

    RuleEffectsBuilder(Attributes attributes) {
        this.attributes = attributes;
    }

    /** @param conditions of the rule, which all hold */
    RuleTrace apply(IngressRule rule, List<RuleCheck> conditions) {
        RuleSettings set = rule.set();
        List<RuleCheck> checks = new ArrayList<>(conditions);
        List<String> sets = new ArrayList<>();
        severity = first("severity", severity, set.severity(), sets);
        kind = first("kind", kind, set.kind(), sets);
        visibility = first("visibility", visibility, set.visibility(), sets);
        ignored = first("ignore", ignored, set.ignore(), sets);
        opensIncident = first("opensIncident", opensIncident, set.opensIncident(), sets);
        quietMinutes = first("quietMinutes", quietMinutes, set.quietMinutes(), sets);
        groupBy = first("groupBy", groupBy, set.groupBy(), sets);
        groupMinutes = first("groupMinutes", groupMinutes, set.groupMinutes(), sets);
        addNames("services", services, orNone(set.services()), checks, sets);
        if (set.serviceFrom() != null) {
            addNames("services", services, attributes.values(set.serviceFrom()), checks, sets);
        }
        addNames("labels", labels, orNone(set.labels()), checks, sets);
        orNone(set.labelsFrom())
                .forEach(attribute -> addNames("labels", labels, attributes.values(attribute), checks, sets));
        addCustomFields(set, checks, sets);
        return new RuleTrace(rule.key(), true, checks, sets);
    }

    /** Sets what no rule has set. */
    RuleTrace applyDefaults() {
        List<RuleCheck> checks = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        if (severity == null) {
            Optional<SeverityWords.Rating> rating = SeverityWords.rate(attributes);
            severity = rating.map(SeverityWords.Rating::severity).orElse(Severity.MEDIUM);
            String from = rating.map(one -> ", from " + one.attribute() + " " + Texts.quoted(one.value()))
                    .orElse(", because no attribute says more");
            sets.add("severity " + severity + from);
        }
        kind = first("kind", kind, IncidentKind.INCIDENT, sets);
        ignored = first("ignore", ignored, false, sets);
        opensIncident = first("opensIncident", opensIncident, true, sets);
        quietMinutes = first("quietMinutes", quietMinutes, DEFAULT_QUIET_MINUTES, sets);
        groupBy = first("groupBy", groupBy, List.of(), sets);
        groupMinutes = first("groupMinutes", groupMinutes, DEFAULT_GROUP_MINUTES, sets);
        if (services.isEmpty()) {
            List<String> named = attributes.values("service");
            addNames("services", services, named.isEmpty() ? attributes.values("label.service") : named, checks, sets);
        }
        return new RuleTrace(DEFAULTS, true, checks, sets);
    }

    /** After the defaults were applied. */
    RuleEffects build() {
        return new RuleEffects(
                Objects.requireNonNull(severity),
                Objects.requireNonNull(kind),
                visibility,
                List.copyOf(services),
                List.copyOf(labels),
                customFields,
                Objects.requireNonNull(ignored),
                Objects.requireNonNull(opensIncident),
                Duration.ofMinutes(Objects.requireNonNull(quietMinutes)),
                Objects.requireNonNull(groupBy),
                Duration.ofMinutes(Objects.requireNonNull(groupMinutes)));
    }

    private static <T> @Nullable T first(String member, @Nullable T known, @Nullable T value, List<String> sets) {
        if (known != null || value == null) {
            return known;
        }
        sets.add(member + " " + value);
        return value;
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static void addNames(
            String member, Set<String> names, List<String> values, List<RuleCheck> checks, List<String> sets) {
        for (String value : values) {
            String name = Texts.cut(LINE_CHANGES.matcher(value).replaceAll(" ").strip(), MAX_NAME_LENGTH);
            if (!TextCharacters.isVisible(name)) {
                checks.add(exceeds(member, "visible text", value));
            } else if (names.size() == MAX_VALUES && !names.contains(name)) {
                checks.add(exceeds(member, "at most " + MAX_VALUES, value));
            } else {
                if (!name.equals(value.strip())) {
                    checks.add(exceeds(member, "one line of at most " + MAX_NAME_LENGTH + " characters", value));
                }
                if (names.add(name)) {
                    sets.add(member + " " + name);
                }
            }
        }
    }

    /** Of one rule, the value of an attribute comes before the text. */
    private void addCustomFields(RuleSettings set, List<RuleCheck> checks, List<String> sets) {
        if (set.customFieldsFrom() != null) {
            set.customFieldsFrom()
                    .forEach((field, attribute) -> addCustomField(field, attributes.first(attribute), checks, sets));
        }
        if (set.customFields() != null) {
            set.customFields().forEach((field, text) -> addCustomField(field, text, checks, sets));
        }
    }

    private void addCustomField(String field, @Nullable String value, List<RuleCheck> checks, List<String> sets) {
        if (value == null || customFields.containsKey(field)) {
            return;
        }
        String member = "customFields." + field;
        if (customFields.size() == MAX_VALUES) {
            checks.add(exceeds(member, "at most " + MAX_VALUES, value));
            return;
        }
        String text = Texts.cut(value, MAX_TEXT_LENGTH);
        if (!text.equals(value)) {
            checks.add(exceeds(member, "at most " + MAX_TEXT_LENGTH + " characters", value));
        }
        customFields.put(field, text);
        sets.add(member + " " + Texts.quoted(text));
    }

    private static RuleCheck exceeds(String member, String limit, String value) {
        return new RuleCheck(member, limit, Texts.quoted(value), false);
    }
}
