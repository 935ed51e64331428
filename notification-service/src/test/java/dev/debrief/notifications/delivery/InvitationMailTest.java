package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about review meetings carry the invitation, as calendars understand it. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class InvitationMailTest {

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    private final String facilitator = "user:" + RecipientFixtures.uniqueName("priya");
    private final String organizer = "user:" + RecipientFixtures.uniqueName("dana");
    private final String address = RecipientFixtures.uniqueName("priya") + "@example.com";
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        sampleEvents = new SampleEvents(inbox, consumers);
        RecipientFixtures.contact(facilitator, address);
    }

    @Test
    void invitesUpdatesAndCancelsInTheCalendar() throws Exception {
        RecipientFixtures.contact(organizer, organizer.substring("user:".length()) + "@example.com");

        publish("meeting-scheduled", 0);
        publish("meeting-rescheduled", 1);
        publish("meeting-cancelled", 2);

        List<MimeMessage> mails = mailsTo(facilitator, address);
        assertThat(mails).hasSize(3);
        assertThat(mails.stream().map(InvitationMailTest::method)).containsExactly("REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events = mails.stream().map(InvitationMailTest::event).toList();
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsOnly("01932f9a-e688-76ff-98b4-32222a5c9156@debrief");
        assertThat(events)
                .extracting(event -> event.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2);
        VEvent first = events.get(0);
        assertThat(value(first, Property.ORGANIZER))
                .isEqualTo("mailto:" + organizer.substring("user:".length()) + "@example.com");
        assertThat(first.<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("mailto:" + address, "urn:debrief:user:nobody");
        assertThat(value(first, Property.DESCRIPTION)).contains("Led by Priya \"P\" Raman", "20 min: Walk through");
        assertThat(value(events.get(2), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void cancelsForWhoIsNoLongerInvited() throws Exception {
        String removed = "user:" + RecipientFixtures.uniqueName("sam");
        String formerAddress = RecipientFixtures.uniqueName("sam") + "@example.com";
        RecipientFixtures.contact(removed, formerAddress);

        publish("meeting-rescheduled", 1, body -> {
            body.put("previousStartsAt", body.get("meeting").get("startsAt").asText());
            body.putArray("removed").addObject().put("handle", removed).put("displayName", "Sam Okoye");
        });

        MimeMessage message = mailsTo(removed, formerAddress).get(0);
        assertThat(method(message)).isEqualTo("CANCEL");
        assertThat(value(event(message), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(event(message).getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(event(message).<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("mailto:" + formerAddress);
        assertThat(part(message, 0).getContent().toString()).contains("No longer invited: Sam Okoye.");
        assertThat(mailsTo(facilitator, address).stream().map(InvitationMailTest::method))
                .containsExactly("REQUEST");
    }

    @Test
    void membersOfAnInvitedTeamHaveItInTheirCalendars() throws Exception {
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        String member = "user:" + RecipientFixtures.uniqueName("lee");
        String memberAddress = RecipientFixtures.uniqueName("lee") + "@example.com";
        RecipientFixtures.contact(member, memberAddress);
        String teamAddress = RecipientFixtures.uniqueName("payments") + "@example.com";
        addTeam(team, teamAddress, member, facilitator);
        Consumer<ObjectNode> ofTheTeam = body -> invite((ObjectNode) body.get("meeting"), team);

        publish("meeting-scheduled", 0, ofTheTeam);
        publish("meeting-rescheduled", 1, ofTheTeam);
        publish("meeting-cancelled", 2, ofTheTeam);

        List<MimeMessage> mails = mailsTo(member, memberAddress);
        assertThat(mails.stream().map(InvitationMailTest::method)).containsExactly("REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events = mails.stream().map(InvitationMailTest::event).toList();
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsOnly("01932f9a-e688-76ff-98b4-32222a5c9156@debrief");
        assertThat(events)
                .extracting(event -> event.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.<Property>getProperties(Property.ATTENDEE))
                        .extracting(Property::getValue)
                        .containsExactly("mailto:" + address, "mailto:" + teamAddress, "mailto:" + memberAddress));
        assertThat(mailsTo(team, teamAddress)).hasSize(3);
        assertThat(mailsTo(facilitator, address))
                .as("once, though also a member")
                .hasSize(3);
    }

    @Test
    void cancelsForTheMembersOfATeamThatIsNoLongerInvited() throws Exception {
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        String member = "user:" + RecipientFixtures.uniqueName("lee");
        String memberAddress = RecipientFixtures.uniqueName("lee") + "@example.com";
        RecipientFixtures.contact(member, memberAddress);
        RecipientFixtures.team(team, member);

        publish("meeting-rescheduled", 1, body -> {
            body.put("previousStartsAt", body.get("meeting").get("startsAt").asText());
            body.putArray("removed").addObject().put("handle", team).put("displayName", "Payments");
        });

        MimeMessage message = mailsTo(member, memberAddress).get(0);
        assertThat(method(message)).isEqualTo("CANCEL");
        assertThat(event(message).<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("mailto:" + memberAddress);
    }

    @Test
    void isReadableWithoutACalendar() throws Exception {
        publish("meeting-scheduled", 0);

        MimeMessage message = mailsTo(facilitator, address).get(0);

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getSubject()).startsWith("You are invited to the review of PM-7");
        assertThat(part(message, 0).getContent().toString()).contains("facilitated by Priya \"P\" Raman");
        assertThat(part(message, 1).getContentType()).startsWith("text/html");
        assertThat(part(message, 2).getContentType()).contains("text/calendar", "charset=utf-8", "method=REQUEST");
    }

    @Test
    void invitesNobodyWhoOnlySubscribed() throws Exception {
        String subscriber = "user:" + RecipientFixtures.uniqueName("lee");
        String other = RecipientFixtures.uniqueName("lee") + "@example.com";
        RecipientFixtures.contact(subscriber, other);
        RecipientFixtures.subscribe(
                Map.of("contact", subscriber, "eventTypes", List.of("dev.debrief.postmortem.meeting-scheduled.v1")));

        publish("meeting-scheduled", 0);

        assertThat(((Multipart) mailsTo(subscriber, other).get(0).getContent()).getCount())
                .isEqualTo(2);
    }

    private static void addTeam(String handle, String teamAddress, String... members) {
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                handle,
                                "displayName",
                                "Payments",
                                "emails",
                                List.of(teamAddress),
                                "members",
                                List.of(members)))
                .expect(201);
    }

    private static void invite(ObjectNode meeting, String team) {
        meeting.putArray("invitees").addObject().put("handle", team).put("displayName", "Payments");
    }

    private void publish(String eventName, int sequence) {
        publish(eventName, sequence, body -> {});
    }

    private void publish(String eventName, int sequence, Consumer<ObjectNode> change) {
        sampleEvents.publish(
                "postmortem",
                eventName,
                body -> {
                    ObjectNode meeting = (ObjectNode) body.get("meeting");
                    meeting.put("sequence", sequence);
                    meeting.putObject("facilitator").put("handle", facilitator).put("displayName", "Priya \"P\" Raman");
                    meeting.putObject("organizer").put("handle", organizer).put("displayName", "Dana\nOkafor");
                    meeting.putArray("invitees")
                            .addObject()
                            .put("handle", "user:nobody")
                            .put("displayName", "Nobody");
                    body.remove("removed");
                    change.accept(body);
                },
                snapshot -> {});
        worker.runDue();
    }

    private static String method(MimeMessage message) {
        return calendar(message).<Property>getRequiredProperty(Property.METHOD).getValue();
    }

    private static VEvent event(MimeMessage message) {
        return calendar(message).<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static Calendar calendar(MimeMessage message) {
        try (InputStream text = part(message, 2).getInputStream()) {
            Calendar calendar = new CalendarBuilder().build(text);
            assertThat(part(message, 2).getContentType())
                    .contains("method="
                            + calendar.<Property>getRequiredProperty(Property.METHOD)
                                    .getValue());
            assertThat(calendar.validate().hasErrors())
                    .as(calendar.validate().toString())
                    .isFalse();
            return calendar;
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static BodyPart part(MimeMessage message, int index) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(index);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }

    private List<MimeMessage> mailsTo(String recipient, String mailAddress) {
        DeliveryQueueFixture.awaitDelivered(worker, recipient);
        return List.of(mail.getReceivedMessagesForDomain(mailAddress));
    }
}
