package dev.debrief.incidents.ingress.command;

import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandVerb;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.incidents.timeline.TimelineFilter;
import dev.debrief.incidents.timeline.TimelineService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.TextCharacters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Adds notes and messages to timelines. */
@ApplicationScoped
class TimelineCommands {

    private static final int MAX_TEXT = 10_000;

    /** More entries than that do not happen at the same time. */
    private static final int MAX_SIMULTANEOUS = 100;

    private final TimelineService timeline;
    private final Clock clock;

    TimelineCommands(TimelineService timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    String add(ReceivingSource source, Command command, Actor actor) {
        boolean message = command.verb() == CommandVerb.MESSAGE;
        String key = command.incident();
        if (key == null) {
            return message
                    ? "The channel belongs to no incident, because its name does not begin like inc-42. Write instead:"
                            + " note INC-42 <text>"
                    : "The incident is missing. Write: note INC-42 <text>";
        }
        if (!TextCharacters.isVisible(command.text())) {
            return message ? "The message has no text." : "The text is missing. Write: note " + key + " <text>";
        }
        EntityRef incident = EntityRef.fromString(key);
        Instant at = Objects.requireNonNullElseGet(command.at(), clock::instant);
        String link = command.link();
        if (link != null && isThere(incident, at, link, actor)) {
            return "The timeline of " + key + " has this message already.";
        }
        timeline.record(
                incident,
                new EntryDescription(
                        at,
                        message ? TimelineEntryKind.COMMUNICATION : TimelineEntryKind.NOTE,
                        Texts.cut(command.text(), MAX_TEXT),
                        message ? "chat" : null,
                        source.name(),
                        link,
                        false,
                        null,
                        List.of()),
                actor);
        return "Added to the timeline of " + key + ".";
    }

    /** Whether somebody has added the message before. */
    private boolean isThere(EntityRef incident, Instant at, String link, Actor actor) {
        TimelineFilter sameTime = new TimelineFilter(Set.of(), null, null, at, at.plusMillis(1));
        PageRequest page = new PageRequest("commands", MAX_SIMULTANEOUS, Optional.empty());
        return timeline.list(incident, sameTime, page, actor).stream()
                .anyMatch(entry -> link.equals(entry.description().link()));
    }
}
