package dev.debrief.actions.quality;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks the quality of action items, and of those that are not stored yet. */
@ApplicationScoped
public class ActionQualityService {

    private final ActionItemService items;
    private final OrganisationClock time;
    private final QualityCheck check;

    ActionQualityService(ActionItemService items, OrganisationClock time, BusinessCalendar calendar) {
        this.items = items;
        this.time = time;
        this.check = new QualityCheck(calendar);
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if the actor may not see the item */
    public ActionItemQuality of(EntityRef ref, Actor actor) {
        ActionItem item = items.get(ref, actor);
        return of(CheckedItem.of(item.content(), item.status().isUnfinished()));
    }

    public ActionItemQuality of(CheckedItem item) {
        return new ActionItemQuality(QualityCheck.rulesVersion(), check.of(item, time.today()));
    }
}
