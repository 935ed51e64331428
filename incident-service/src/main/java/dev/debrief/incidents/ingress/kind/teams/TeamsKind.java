package dev.debrief.incidents.ingress.kind.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandKind;
import dev.debrief.incidents.ingress.kind.CommandParser;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HmacAuthorization;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outgoing webhook of Microsoft Teams, which is mentioned in a channel. */
@ApplicationScoped
class TeamsKind implements CommandKind {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "teams";
    }

    /** The security token of the webhook. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new HmacAuthorization(secrets);
    }

    @Override
    public @Nullable String deliveryId(RawDelivery delivery) {
        try {
            String id = Payload.of(delivery).text("id");
            return id == null ? null : Identity.of(id);
        } catch (UnreadableDeliveryException e) {
            return null;
        }
    }

    @Override
    public Command command(RawDelivery delivery) {
        Payload activity = Payload.of(delivery);
        String type = activity.required("type");
        if (!type.equals("message")) {
            throw new UnreadableDeliveryException(
                    "The activity is " + Texts.quoted(type) + ". Outgoing webhooks send messages.");
        }
        String text = activity.text("text");
        return CommandParser.parse(
                text == null ? "" : TeamsText.plain(text),
                person(activity.at("from")),
                activity.text("channelData", "channel", "name"));
    }

    private static SourcePerson person(Payload from) {
        String id = from.text("aadObjectId");
        String name = from.text("name");
        String known = id == null ? from.text("id") : id;
        if (known == null) {
            throw new UnreadableDeliveryException("The member from.aadObjectId is missing or empty.");
        }
        return new SourcePerson(Identity.of(known), Texts.oneLine(name == null ? known : name));
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
            return JSON.writeValueAsBytes(Map.of("type", "message", "text", TeamsText.escaped(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The channel sees it. */
    @Override
    public boolean repliesInPrivate() {
        return false;
    }
}
