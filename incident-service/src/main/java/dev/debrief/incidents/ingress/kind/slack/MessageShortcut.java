package dev.debrief.incidents.ingress.kind.slack;

import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandParser;
import dev.debrief.incidents.ingress.kind.CommandVerb;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shortcut that adds a message to the timeline. */
record MessageShortcut(Payload payload) {

    private static final String TYPE = "message_action";
    private static final String CALLBACK_ID = "add_to_timeline";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}\\.[0-9]{6}");

    /** @param json the field {@code payload} of the form */
    static MessageShortcut of(String json) {
        return new MessageShortcut(Payload.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Nullable String triggerId() {
        return payload.text("trigger_id");
    }

    Command command() {
        if (!TYPE.equals(payload.text("type")) || !CALLBACK_ID.equals(payload.text("callback_id"))) {
            throw new UnreadableDeliveryException("It is not a message shortcut with the callback id " + CALLBACK_ID
                    + ", but " + Texts.quoted(String.valueOf(payload.text("type"))) + " with "
                    + Texts.quoted(String.valueOf(payload.text("callback_id"))) + ".");
        }
        String text = payload.text("message", "text");
        String channel = payload.text("channel", "name");
        return new Command(
                CommandVerb.MESSAGE,
                SlackKind.person(payload.required("user", "id"), userName()),
                CommandParser.incidentOf(channel),
                null,
                text == null ? "" : SlackMarkup.toMarkdown(text),
                channel,
                payload.requiredInstant("message", "ts"),
                link());
    }

    private @Nullable String userName() {
        String name = payload.text("user", "name");
        return name == null ? payload.text("user", "username") : name;
    }

    /** The address of a message consists of team, channel and time. */
    private @Nullable String link() {
        String team = payload.text("team", "domain");
        String channel = payload.text("channel", "id");
        String timestamp = payload.text("message", "ts");
        return isName(team)
                        && isName(channel)
                        && timestamp != null
                        && TIMESTAMP.matcher(timestamp).matches()
                ? "https://" + team + ".slack.com/archives/" + channel + "/p" + timestamp.replace(".", "")
                : null;
    }

    private static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }
}
