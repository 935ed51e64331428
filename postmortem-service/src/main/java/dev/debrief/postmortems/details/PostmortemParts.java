package dev.debrief.postmortems.details;

import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.section.SectionDetails;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Parts of several postmortems, by their ids; empty if nobody asked for them.
 *
 * @param sections those of the document, in its order
 */
public record PostmortemParts(Map<UUID, List<SectionDetails>> sections, Map<UUID, ActionItemProgress> progress) {}
