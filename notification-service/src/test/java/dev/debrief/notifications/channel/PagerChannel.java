package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A third channel: this class is all it needs. Reaches only handles that start with {@link #PREFIX}. */
@ApplicationScoped
public class PagerChannel implements Channel {

    public static final String PREFIX = "user:pager-";

    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private final List<SendResult> results = new CopyOnWriteArrayList<>();
    private volatile SendResult next = SendResult.success(null, "Paged.");

    @Override
    public String key() {
        return "PAGER";
    }

    @Override
    public List<Recipient> recipients(RoutingContext context) {
        return context.addresseesOn(key()).stream()
                .filter(addressee -> addressee.handle().startsWith(PREFIX))
                .map(addressee -> Recipient.of(key(), addressee, key()))
                .toList();
    }

    @Override
    public Set<String> entitled(Set<String> recipientIds, Audience audience) {
        return recipientIds.stream().filter(audience::includes).collect(Collectors.toSet());
    }

    @Override
    public SendResult send(Message message) {
        sent.add(message);
        return next;
    }

    @Override
    public void handleResult(String recipientId, SendResult result) {
        results.add(result);
    }

    public void respondWith(SendResult result) {
        next = result;
    }

    public List<Message> sentTo(String recipientId) {
        return sent.stream()
                .filter(message -> message.recipient().equals(recipientId))
                .toList();
    }

    public List<SendResult> results() {
        return results;
    }
}
