package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.Recipients;
import dev.debrief.notifications.Told;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
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
@WithTestResource(DebriefResources.class)
@WithTestResource(NotificationResources.class)
class MailDeliveryTest {

    @Inject
    DeliveryWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<FactConsumer> consumers;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    private final String team = "team:" + Recipients.somebody("qa");
    private final String address = Recipients.somebody("qa") + "@example.com";
    private Told told;

    @BeforeEach
    void begin() {
        Queue.clear();
        told = new Told(inbox, consumers);
    }

    @Test
    void theOwnerOfAnOverdueActionItemGetsAMailWithoutSubscribing() throws Exception {
        Recipients.contact(team, address, Recipients.somebody("lead") + "@example.com");
        told.tellOwner("overdue", team);

        assertThat(worker.deliverDue()).isEqualTo(1);

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
                .contains("https://debrief.example/api/v1/action-items/AI-12");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(deliveries().text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aDuplicateFactMakesNoSecondMail() throws Exception {
        Recipients.contact(team, address);
        var record = told.record("action-item", "overdue", body -> {}, item -> Told.own(item, team));
        told.receive(record);
        told.receive(record);

        worker.deliverDue();

        assertThat(mailTo(address)).hasSize(1);
        assertThat(deliveries().at("/items")).hasSize(1);
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsGivenUpAtOnce() {
        Recipients.contact(team, address);
        told.tellOwner("overdue", team);
        Queue.update("UPDATE contact SET emails = ARRAY['bad@-'] WHERE handle = ?", team);

        worker.deliverDue();

        Answer delivery = Api.as(Tokens.admin())
                .get("/api/v1/deliveries/" + deliveries().text("/items/0/id"))
                .expect(200);
        assertThat(delivery.text("/delivery/state")).isEqualTo("DEAD");
        assertThat(delivery.text("/attempts/0/outcome")).isEqualTo("REJECTED");
        PublishedFacts facts = PublishedFacts.about(delivery.text("/delivery/id"));
        assertThat(facts.names()).containsExactly("delivery-failed");
        assertThat(facts.last().at("/recipient").asText()).isEqualTo(team);
    }

    @Test
    void peopleSeeTheirOwnDeliveries() {
        Recipients.contact(team, address);
        told.tellOwner("overdue", team);
        String path = "/api/v1/deliveries/" + deliveries().text("/items/0/id");
        Api member = Api.as(Tokens.inTeams("lee", "contributor", team.substring("team:".length())));

        member.get(path).expect(200);
        assertThat(member.get("/api/v1/deliveries").text("/items/0/recipient")).isEqualTo(team);
        Api.as(Tokens.contributor()).get(path).expectProblem(404, "not-found");
    }

    private Answer deliveries() {
        return Recipients.deliveriesTo(team);
    }

    private List<MimeMessage> mailTo(String recipient) throws Exception {
        return Arrays.stream(mail.getReceivedMessagesForDomain(recipient)).toList();
    }
}
