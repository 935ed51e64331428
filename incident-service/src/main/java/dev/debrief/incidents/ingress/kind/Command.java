package dev.debrief.incidents.ingress.kind;

import dev.debrief.incidents.incident.severity.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks Debrief for in a chat.
 *
 * @param incident short key of the incident that it is about; null if none is named
 * @param severity of a report; null if none is named
 * @param text the title of a report and what follows it, the text of a note or message, or the word that is no verb;
 *     empty if there is none
 * @param channel name of the channel in which it was written; null if the chat does not say
 * @param at when the message was written; null for now
 * @param link where the chat shows the message
 */
public record Command(
        CommandVerb verb,
        SourcePerson person,
        @Nullable String incident,
        @Nullable Severity severity,
        String text,
        @Nullable String channel,
        @Nullable Instant at,
        @Nullable String link) {

    /** A command without parameters. */
    public static Command of(CommandVerb verb, SourcePerson person) {
        return new Command(verb, person, null, null, "", null, null, null);
    }
}
