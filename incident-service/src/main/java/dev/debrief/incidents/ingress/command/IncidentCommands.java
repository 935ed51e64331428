package dev.debrief.incidents.ingress.command;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentFilter;
import dev.debrief.incidents.incident.IncidentFilter.Order;
import dev.debrief.incidents.incident.IncidentFilter.Period;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.rule.IngressPolicyService;
import dev.debrief.incidents.ingress.rule.RuleEffects;
import dev.debrief.incidents.ingress.rule.RuleInput;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.TextCharacters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports and lists incidents. */
@ApplicationScoped
class IncidentCommands {

    private static final int MAX_TITLE = 200;
    private static final int MAX_SUMMARY = 20_000;
    private static final int MAX_LISTED = 10;

    /** Control characters, line breaks, and what changes the direction of a text. */
    private static final Pattern NOT_OF_ONE_LINE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final IncidentFilter ACTIVE = active();

    private final IncidentService incidents;
    private final IngressPolicyService policies;

    IncidentCommands(IncidentService incidents, IngressPolicyService policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    private static IncidentFilter active() {
        Set<IncidentStatus> statuses = Arrays.stream(IncidentStatus.values())
                .filter(IncidentStatus::isActive)
                .collect(Collectors.toUnmodifiableSet());
        Period always = new Period(null, null);
        return new IncidentFilter(
                new EntityRefs(Set.of(), Set.of()),
                statuses,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                always,
                always,
                always,
                false,
                Order.OCCURRENCE,
                false);
    }

    String report(ReceivingSource source, Command command, Actor actor) {
        String title = title(command.text());
        if (title.isEmpty()) {
            return "The title is missing. Write: report [critical|high|medium|low] <title>";
        }
        RuleEffects rules = policies.evaluate(
                        new RuleInput(source.key(), source.kind(), false, title, attributes(command)),
                        source.rulesVersion())
                .effects();
        Severity severity = Objects.requireNonNullElse(command.severity(), rules.severity());
        IncidentDescription description = new IncidentDescription(
                title,
                summary(command.text(), title),
                rules.kind(),
                severity,
                null,
                Objects.requireNonNullElse(rules.visibility(), source.defaultVisibility()),
                rules.services(),
                rules.labels(),
                Times.unknown(),
                Map.of());
        Incident incident = incidents.report(description, null, actor);
        return incident.key() + " was reported with severity " + severity + ": " + title
                + "\nAdd to its timeline with: note " + incident.key() + " <text>";
    }

    private static Attributes attributes(Command command) {
        Severity severity = command.severity();
        return Attributes.none()
                .with("channel", command.channel())
                .with("severity", severity == null ? null : severity.name());
    }

    /** The first line; empty if nobody would see anything of it. */
    private static String title(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        String title =
                NOT_OF_ONE_LINE.matcher(line.replace('\t', ' ')).replaceAll("").strip();
        return TextCharacters.isVisible(title) ? Texts.cut(title, MAX_TITLE) : "";
    }

    /** The whole text, if it says more than the title. */
    private static @Nullable String summary(String text, String title) {
        return text.strip().equals(title) ? null : Texts.cut(text.strip(), MAX_SUMMARY);
    }

    /** In a reply that others see, RESTRICTED incidents are left out. */
    String list(Actor actor, boolean inPrivate) {
        Actor reader = inPrivate ? actor : new Actor(actor.handle(), actor.displayName(), Set.of(), Set.of());
        PageRequest page = new PageRequest("commands", MAX_LISTED, Optional.empty());
        List<Incident> active = incidents.list(ACTIVE, page, reader);
        if (active.isEmpty()) {
            return "No incident is active.";
        }
        String lines =
                active.stream().limit(MAX_LISTED).map(IncidentCommands::line).collect(Collectors.joining("\n"));
        return active.size() > MAX_LISTED ? lines + "\nThere are more." : lines;
    }

    private static String line(Incident incident) {
        IncidentDescription description = incident.description();
        return incident.key() + " " + description.severity() + " " + incident.status() + ": " + description.title();
    }
}
