package dev.debrief.incidents.ingress.kind.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandKind;
import dev.debrief.incidents.ingress.kind.CommandParser;
import dev.debrief.incidents.ingress.kind.CommandVerb;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HexSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slash command and a message shortcut of a Slack app. */
@ApplicationScoped
class SlackKind implements CommandKind {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Clock clock;

    SlackKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "slack";
    }

    /** The signing secret of the app. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return HexSignature.slack(secrets, clock);
    }

    /** Slack gives each use of a command or shortcut a trigger. */
    @Override
    public @Nullable String deliveryId(RawDelivery delivery) {
        try {
            FormFields form = FormFields.of(delivery);
            String payload = form.text("payload");
            String trigger = payload == null
                    ? form.text("trigger_id")
                    : MessageShortcut.of(payload).triggerId();
            return trigger == null ? null : Identity.of(trigger);
        } catch (UnreadableDeliveryException e) {
            return null;
        }
    }

    @Override
    public Command command(RawDelivery delivery) {
        FormFields form = FormFields.of(delivery);
        if ("1".equals(form.text("ssl_check"))) {
            return Command.of(CommandVerb.CHECK, new SourcePerson("slack", "Slack"));
        }
        String payload = form.text("payload");
        return payload == null
                ? slashCommand(form)
                : MessageShortcut.of(payload).command();
    }

    private static Command slashCommand(FormFields form) {
        form.required("command");
        String text = form.text("text");
        return CommandParser.parse(
                text == null ? "" : SlackMarkup.toMarkdown(text),
                person(form.required("user_id"), form.text("user_name")),
                form.text("channel_name"));
    }

    static SourcePerson person(String id, @Nullable String name) {
        return new SourcePerson(Identity.of(id), Texts.oneLine(name == null ? id : name));
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] reply(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        try {
            return JSON.writeValueAsBytes(Map.of("response_type", "ephemeral", "text", SlackMarkup.escaped(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean repliesInPrivate() {
        return true;
    }
}
