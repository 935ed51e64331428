package dev.debrief.actions.action.event;

import dev.debrief.contracts.action.value.ActionItemBenefit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The benefits of action items, as events show them. They belong to another feature, so it implements this. */
public interface PublishedBenefits {

    /** Null if the item names no interval that it shortens. Changes of the current transaction are included. */
    @Nullable ActionItemBenefit of(UUID actionItemId);
}
