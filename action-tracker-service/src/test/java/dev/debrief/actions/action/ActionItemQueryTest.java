package dev.debrief.actions.action;

import static dev.debrief.actions.action.SampleActionItems.CONTENT;
import static dev.debrief.actions.action.SampleActionItems.DANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The conditions that lists have only when many action items match. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemQueryTest {

    private static final AtomicLong NUMBERS = new AtomicLong(940_000);

    @Inject
    ActionItemRepository items;

    @Inject
    ActionItemService service;

    @Inject
    FollowUpService followUps;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Test
    void theItemsOfACommonServiceAreFoundInTheOrderOfTheList() {
        UUID incident = Ids.next();
        String common = "common-" + incident;
        ActionItem ofPostmortem = proposed(incident);
        incidents.apply(affecting(incident, "other", common));
        proposed(Ids.next());
        UUID followUp = Ids.next();
        followUps.suggest(
                affecting(Ids.next(), common),
                new SuggestedFollowUp(
                        followUp,
                        "Alert on failed payments",
                        null,
                        new Owner("team:qa", "QA Team"),
                        "PagerDuty",
                        null,
                        SampleActionItems.CREATED));

        assertThat(idsOf(new ActionItemQuery().visibleTo(DANA).ofService(common)))
                .containsExactly(ofPostmortem.id(), followUp);
        assertThat(idsOf(new ActionItemQuery().ofService(common + "s"))).isEmpty();
    }

    @Test
    void namedItemsAreThoseOnly() {
        ActionItem one = proposed(Ids.next());
        proposed(Ids.next());

        assertThat(idsOf(new ActionItemQuery().visibleTo(DANA).among(List.of(one.id(), Ids.next()))))
                .containsExactly(one.id());
        assertThat(idsOf(new ActionItemQuery().among(List.of()))).isEmpty();
    }

    private List<UUID> idsOf(ActionItemQuery query) {
        String hql = ActionItemRepository.WITH_POSTMORTEM + query.where() + " order by "
                + ActionItemSortOrder.DUE_ON.orderBy();
        return QuarkusTransaction.requiringNew()
                .call(() -> items.find(hql, query.parameters()).list().stream()
                        .map(ActionItem::id)
                        .toList());
    }

    /** An item of a new postmortem of an incident. */
    private ActionItem proposed(UUID incident) {
        UUID postmortem = Ids.next();
        long number = NUMBERS.incrementAndGet();
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                1,
                number,
                "Payment processing failure",
                incident,
                "INC-" + number,
                List.of(),
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                Visibility.OPEN,
                List.of()));
        return service.propose(new ProposeActionItem(EntityRef.of(postmortem), CONTENT, InitialStatus.PROPOSED), DANA);
    }

    private static IncidentUpdate affecting(UUID incident, String... services) {
        return new IncidentUpdate(
                incident,
                1,
                NUMBERS.incrementAndGet(),
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of(services),
                IncidentTimes.UNKNOWN);
    }
}
