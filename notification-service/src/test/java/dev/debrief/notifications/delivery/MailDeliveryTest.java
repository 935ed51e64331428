package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class MailDeliveryTest {

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    private final String team = "team:" + RecipientFixtures.uniqueName("qa");
    private final String address = RecipientFixtures.uniqueName("qa") + "@example.com";
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        sampleEvents = new SampleEvents(inbox, consumers);
    }

    @Test
    void theOwnerOfAnOverdueActionItemGetsAMailWithoutSubscribing() throws Exception {
        RecipientFixtures.contact(team, address, RecipientFixtures.uniqueName("lead") + "@example.com");
        sampleEvents.publishActionItemOwnedBy("overdue", team);

        assertThat(worker.runDue()).isEqualTo(1);

        List<MimeMessage> received = mailTo(address);
        assertThat(received).hasSize(2); // the same mail in two mailboxes
        MimeMessage message = received.get(0);
        assertThat(message.getSubject()).contains("AI-12 \"Cover the discount calculation", "is past its due date");
        assertThat(message.getFrom()[0]).hasToString("Debrief <debrief@debrief.example>");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(2);
        assertThat(message.getMessageID()).isEqualTo("<" + deliveries().text("/items/0/id") + "@debrief.example>");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("It was due on Friday, 22 November 2024")
                .contains("https://debrief.example/action-items/AI-12");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(deliveries().text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aDuplicateEventSendsNoSecondMail() throws Exception {
        RecipientFixtures.contact(team, address);
        var record =
                sampleEvents.record("action-item", "overdue", body -> {}, item -> SampleEvents.setOwner(item, team));
        sampleEvents.receive(record);
        sampleEvents.receive(record);

        worker.runDue();

        assertThat(mailTo(address)).hasSize(1);
        assertThat(deliveries().at("/items")).hasSize(1);
    }

    @Test
    void anInvalidAddressIsNotRetried() {
        RecipientFixtures.contact(team, address);
        sampleEvents.publishActionItemOwnedBy("overdue", team);
        DeliveryQueueFixture.update("UPDATE contact SET emails = ARRAY['bad@-'] WHERE handle = ?", team);

        worker.runDue();

        ApiResponse delivery = ApiClient.as(Tokens.admin())
                .get("/api/v1/deliveries/" + deliveries().text("/items/0/id"))
                .expect(200);
        assertThat(delivery.text("/delivery/state")).isEqualTo("DEAD");
        assertThat(delivery.text("/attempts/0/outcome")).isEqualTo("REJECTED");
        PublishedEvents events = PublishedEvents.about(delivery.text("/delivery/id"));
        assertThat(events.names()).containsExactly("delivery-failed");
        assertThat(events.last().at("/recipient").asText()).isEqualTo(team);
    }

    @Test
    void peopleSeeTheirOwnDeliveries() {
        RecipientFixtures.contact(team, address);
        sampleEvents.publishActionItemOwnedBy("overdue", team);
        String path = "/api/v1/deliveries/" + deliveries().text("/items/0/id");
        ApiClient member = ApiClient.as(Tokens.withTeams("lee", "contributor", team.substring("team:".length())));

        member.get(path).expect(200);
        assertThat(member.get("/api/v1/deliveries").text("/items/0/recipient")).isEqualTo(team);
        ApiClient.as(Tokens.contributor()).get(path).expectProblem(404, "not-found");
    }

    private ApiResponse deliveries() {
        return RecipientFixtures.deliveriesTo(team);
    }

    private List<MimeMessage> mailTo(String recipient) throws Exception {
        return Arrays.stream(mail.getReceivedMessagesForDomain(recipient)).toList();
    }
}
