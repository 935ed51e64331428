package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.text.TextCharacters;
import dev.debrief.platform.text.WebLink;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings changes within the limits of what can be stored. */
@ApplicationScoped
public class ChangeNormalizer {

    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_LINK = 2000;

    /** What is further ahead is no clock that goes wrong, but a mistake. */
    private static final Duration MAX_AHEAD = Duration.ofHours(24);

    /** What a text of one line must not contain. */
    private static final Pattern LINE_CHANGES =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private final TimeBounds timeBounds;
    private final Clock clock;

    ChangeNormalizer(TimeBounds timeBounds, Clock clock) {
        this.timeBounds = timeBounds;
        this.clock = clock;
    }

    /** @throws UnreadableDeliveryException if its time cannot be right */
    public NormalizedChange normalized(SourceChange change) {
        Instant at = plausible(change.at().truncatedTo(ChronoUnit.MICROS));
        boolean ahead = timeBounds.isInFuture(at);
        SourceChange normalized = new SourceChange(
                change.type(),
                Identity.of(Texts.storable(change.id())),
                ahead ? clock.instant() : at,
                incident(change.incident()),
                change.alert() == null ? null : Identity.of(Texts.storable(change.alert())),
                text(change.text()),
                change.trimmed(),
                person(change.person()),
                change.roles().stream().map(ChangeNormalizer::role).toList(),
                task(change.task()),
                change.opens(),
                change.version());
        String note = "The clock of the sender is ahead: " + at + " is in the future, so the time of receipt counts.";
        return new NormalizedChange(normalized, ahead ? note : null);
    }

    private Instant plausible(Instant at) {
        if (at.isAfter(clock.instant().plus(MAX_AHEAD))) {
            throw new UnreadableDeliveryException("The time " + at + " is more than a day in the future.");
        }
        timeBounds.violationOf(at).ifPresent(violation -> {
            throw new UnreadableDeliveryException("The time " + at + " " + violation + ".");
        });
        return at;
    }

    private SourceIncident incident(SourceIncident incident) {
        return new SourceIncident(
                Identity.ofIncident(Texts.storable(incident.id())),
                line(incident.title()),
                text(incident.summary()),
                link(incident.link()),
                started(incident.startedAt()),
                attributes(incident.attributes()));
    }

    private @Nullable Instant started(@Nullable Instant time) {
        if (time == null || timeBounds.violationOf(time).isPresent()) {
            return null;
        }
        return timeBounds.isInFuture(time) ? clock.instant() : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Attributes attributes(Attributes attributes) {
        Map<String, List<String>> values = new TreeMap<>();
        attributes
                .byName()
                .forEach((name, all) -> values.put(
                        Texts.storable(name), all.stream().map(Texts::storable).toList()));
        return Attributes.of(values);
    }

    private static SourceRole role(SourceRole role) {
        SourcePerson person = role.person();
        return new SourceRole(
                new SourcePerson(Identity.of(Texts.storable(person.id())), name(person)), role.role(), role.left());
    }

    private static @Nullable SourcePerson person(@Nullable SourcePerson person) {
        return person == null ? null : new SourcePerson(Identity.of(Texts.storable(person.id())), name(person));
    }

    private static String name(SourcePerson person) {
        String name = line(person.name());
        return name == null ? Identity.of(Texts.storable(person.id())) : name;
    }

    private static @Nullable SourceTask task(@Nullable SourceTask task) {
        if (task == null) {
            return null;
        }
        String id = Identity.of(Texts.storable(task.id()));
        String title = line(task.title());
        return new SourceTask(
                id,
                title == null ? "Task " + id : title,
                text(task.description()),
                person(task.assignee()),
                task.done());
    }

    /** Null if nobody would see anything of it. */
    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = Texts.oneLine(LINE_CHANGES.matcher(Texts.storable(text)).replaceAll(" "));
        return TextCharacters.isVisible(line) ? Texts.cut(line, MAX_LINE) : null;
    }

    private static @Nullable String text(@Nullable String text) {
        String storable = text == null ? "" : Texts.storable(text).strip();
        return storable.isEmpty() ? null : Texts.cut(storable, MAX_TEXT);
    }

    private static @Nullable String link(@Nullable String link) {
        return link != null && link.length() <= MAX_LINK && WebLink.isValid(link) ? link : null;
    }
}
