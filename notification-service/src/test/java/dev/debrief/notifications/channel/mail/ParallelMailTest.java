package dev.debrief.notifications.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mails that are sent at the same time, each on a new connection. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ParallelMailTest {

    private static final int THREADS = 4;
    private static final int MAILS = 200;

    @Inject
    EmailChannel channel;

    @Test
    void noneWaitsForAGreetingThatCameTooEarly() throws Exception {
        String contact = "user:" + RecipientFixtures.uniqueName("priya");
        RecipientFixtures.contact(contact, RecipientFixtures.uniqueName("priya") + "@example.com");
        Callable<SendResult> send = () ->
                channel.send(new Message(UUID.randomUUID(), contact, SampleNotifications.overdue(), Reason.OWNER));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<SendResult>> results =
                    threads.invokeAll(Stream.generate(() -> send).limit(MAILS).toList());
            for (Future<SendResult> result : results) {
                assertThat(result.get().outcome()).isEqualTo(Outcome.SUCCESS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
