package dev.debrief.actions.action.bulk;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import java.util.function.Function;

/**
 * A change of an action item.
 *
 * @param edit what the content becomes; throws a problem if it would be invalid
 */
public record BulkChange(EntityRef item, Precondition precondition, Function<ActionItemContent, ActionItemEdit> edit) {}
