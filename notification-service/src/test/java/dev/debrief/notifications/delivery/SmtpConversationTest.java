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
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.receiver.SmtpProxy;
import dev.debrief.platform.testkit.receiver.TestCertificate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations with a mail server, through a proxy that gives some of the replies. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SmtpConversationTest {

    private static final int CONNECTIONS = 4;

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    SmtpProxy proxy;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    TestCertificate certificate;

    private final String owner = "user:" + RecipientFixtures.uniqueName("priya");
    private final String address = RecipientFixtures.uniqueName("priya") + "@example.com";
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        proxy.reset();
        sampleEvents = new SampleEvents(inbox, consumers);
        RecipientFixtures.contact(owner, address);
    }

    @AfterEach
    void passEverythingOn() {
        proxy.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT TO, 550 5.1.1 No such mailbox, REJECTED, DEAD",
        "RCPT TO, 450 4.2.0 Greylisted, NON_2XX, PENDING",
        "MAIL FROM, 451 4.3.0 Try again later, NON_2XX, PENDING",
        "MAIL FROM, 530 5.7.0 Must issue STARTTLS first, NON_2XX, PENDING",
        "DATA, 452 4.3.1 Out of storage, NON_2XX, PENDING",
        "., 554 5.7.1 Refused as spam, REJECTED, DEAD"
    })
    void aReplyDecidesWhetherItIsTriedAgain(String command, String reply, String outcome, String state) {
        proxy.reply(command, reply);

        send();

        ApiResponse delivery = delivery();
        assertThat(delivery.text("/attempts/0/outcome")).isEqualTo(outcome);
        assertThat(delivery.text("/attempts/0/status")).isEqualTo(reply.substring(0, 3));
        assertThat(delivery.text("/attempts/0/detail")).contains(reply.substring(10));
        assertThat(delivery.text("/delivery/state")).isEqualTo(state);
    }

    /** The mail client reports it without its status. */
    @Test
    void aServerThatShutsDownIsTriedAgain() {
        proxy.reply(SmtpProxy.GREETING, "421 4.3.2 Shutting down");

        send();

        assertThat(delivery().text("/attempts/0/detail")).contains("421 4.3.2 Shutting down");
        assertThat(delivery().text("/delivery/state")).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({"RCPT TO", "."})
    void aConnectionThatEndsIsTriedAgain(String command) {
        proxy.reply(command, SmtpProxy.HANG_UP);

        send();

        assertThat(delivery().text("/attempts/0/outcome")).isEqualTo("NETWORK_ERROR");
        assertThat(delivery().text("/delivery/state")).isEqualTo("PENDING");
    }

    @Test
    void anAddressThatIsRefusedDoesNotSilenceTheOthers() {
        String contact = "user:" + RecipientFixtures.uniqueName("sam");
        String gone = RecipientFixtures.uniqueName("gone") + "@example.com";
        String other = RecipientFixtures.uniqueName("sam") + "@example.com";
        RecipientFixtures.contact(contact, gone, other);
        proxy.reply(toAddress(gone), "550 5.1.1 No such mailbox", "550 5.1.1 No such mailbox");

        sampleEvents.publishActionItemOwnedBy("overdue", contact);
        worker.runDue();

        ApiResponse delivery = deliveryTo(contact);
        assertThat(delivery.text("/delivery/state")).isEqualTo("DELIVERED");
        assertThat(delivery.at("/attempts")).hasSize(1);
        assertThat(delivery.text("/attempts/0/detail")).contains(gone, "550 5.1.1 No such mailbox");
        assertThat(mail.getReceivedMessagesForDomain(other)).hasSize(1);
    }

    @Test
    void isGivenUpIfEveryAddressIsRefused() {
        String contact = "user:" + RecipientFixtures.uniqueName("sam");
        RecipientFixtures.contact(
                contact,
                RecipientFixtures.uniqueName("gone") + "@example.com",
                RecipientFixtures.uniqueName("gone") + "@example.com");
        proxy.reply(
                "RCPT TO", Collections.nCopies(3, "550 5.1.1 No such mailbox").toArray(String[]::new));

        sampleEvents.publishActionItemOwnedBy("overdue", contact);
        worker.runDue();

        assertThat(deliveryTo(contact).text("/delivery/state")).isEqualTo("DEAD");
        assertThat(deliveryTo(contact).texts("/attempts", "outcome")).containsExactly("REJECTED");
    }

    @Test
    void anAddressThatHasAcceptedTheMailDoesNotReceiveItAgain() {
        String contact = "user:" + RecipientFixtures.uniqueName("sam");
        String first = RecipientFixtures.uniqueName("first") + "@example.com";
        String gone = RecipientFixtures.uniqueName("gone") + "@example.com";
        String greylisted = RecipientFixtures.uniqueName("later") + "@example.com";
        RecipientFixtures.contact(contact, first, gone, greylisted);
        proxy.reply(
                toAddress(gone),
                Collections.nCopies(4, "550 5.1.1 No such mailbox").toArray(String[]::new));
        proxy.reply(toAddress(greylisted), "450 4.2.0 Greylisted");

        sampleEvents.publishActionItemOwnedBy("overdue", contact);
        worker.runDue();
        DeliveryQueueFixture.makeDue(contact);
        worker.runDue();

        assertThat(deliveryTo(contact).texts("/attempts", "outcome")).containsExactly("NON_2XX", "SUCCESS");
        assertThat(mail.getReceivedMessagesForDomain(first)).hasSize(1);
        assertThat(mail.getReceivedMessagesForDomain(greylisted)).hasSize(1);
    }

    @Test
    void greylistedMailArrivesOnceWithTheSameId() throws Exception {
        proxy.reply("RCPT TO", "450 4.2.0 Greylisted", "450 4.2.0 Greylisted");

        send();
        for (int retry = 0; retry < 2; retry++) {
            DeliveryQueueFixture.makeDue(owner);
            worker.runDue();
        }

        ApiResponse delivery = delivery();
        assertThat(delivery.texts("/attempts", "outcome")).containsExactly("NON_2XX", "NON_2XX", "SUCCESS");
        assertThat(mail.getReceivedMessagesForDomain(address)).hasSize(1);
        assertThat(received().getMessageID()).isEqualTo("<" + delivery.text("/delivery/id") + "@debrief.example>");
    }

    /** As many mails as the client has connections: none of these may stay in use. */
    @Test
    void aServerThatHangsDoesNotKeepLaterMailFromArriving() {
        // A server that has accepted mail gets several attempts at a time.
        sampleEvents.publishActionItemOwnedBy("overdue", owner);
        worker.runDue();
        proxy.reply(
                "RCPT TO", Collections.nCopies(CONNECTIONS, SmtpProxy.NO_REPLY).toArray(String[]::new));
        for (int i = 0; i < CONNECTIONS; i++) {
            sampleEvents.publishActionItemOwnedBy("overdue", owner);
        }
        worker.runDue();
        assertThat(RecipientFixtures.deliveriesTo(owner).texts("/items", "outcome"))
                .hasSize(CONNECTIONS + 1)
                .startsWith(Collections.nCopies(CONNECTIONS, "NETWORK_ERROR").toArray(String[]::new))
                .endsWith("SUCCESS");
        DeliveryQueueFixture.clear();

        sampleEvents.publishActionItemOwnedBy("overdue", owner);
        worker.runDue();

        assertThat(RecipientFixtures.deliveriesTo(owner).text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void isEncryptedIfTheServerOffersIt() {
        proxy.offerTls(certificate);

        send();

        assertThat(delivery().text("/delivery/state")).isEqualTo("DELIVERED");
        assertThat(proxy.commands()).contains("STARTTLS");
        assertThat(proxy.commands())
                .filteredOn(command -> command.contains("MAIL FROM") || command.contains("RCPT TO"))
                .hasSize(2)
                .allMatch(command -> command.startsWith("TLS "));
    }

    @Test
    void isNotSentToAServerWithAnotherCertificate() {
        proxy.offerTls(TestCertificate.generate());

        send();

        assertThat(delivery().text("/attempts/0/outcome")).isEqualTo("TLS_ERROR");
        assertThat(proxy.commands()).noneMatch(command -> command.contains("RCPT TO"));
    }

    @Test
    void anyScriptArrives() throws Exception {
        String title = "Überprüfung der Zahlung – 支払い 🎉";
        sampleEvents.publish("action-item", "overdue", item -> {
            SampleEvents.setOwner(item, owner);
            item.put("title", title);
        });
        worker.runDue();

        assertThat(received().getSubject()).contains(title);
        assertThat(((Multipart) received().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains(title);
    }

    private void send() {
        sampleEvents.publishActionItemOwnedBy("overdue", owner);
        worker.runDue();
    }

    private MimeMessage received() {
        return mail.getReceivedMessagesForDomain(address)[0];
    }

    /** The beginning of the command, as the proxy compares it. */
    private static String toAddress(String recipient) {
        return "RCPT TO:<" + recipient.toUpperCase(Locale.ROOT);
    }

    private ApiResponse delivery() {
        return deliveryTo(owner);
    }

    private static ApiResponse deliveryTo(String recipient) {
        String id = RecipientFixtures.deliveriesTo(recipient).text("/items/0/id");
        return ApiClient.as(Tokens.admin()).get("/api/v1/deliveries/" + id).expect(200);
    }
}
