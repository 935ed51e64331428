package dev.debrief.postmortems.publishing.publication;

import dev.debrief.postmortems.publishing.PublishingTarget;

/**
 * A publication with its target.
 *
 * @param withheld the postmortem is RESTRICTED now and the target does not receive such ones, so the page stays as it
 *     is
 */
public record PublicationInTarget(Publication publication, PublishingTarget target, boolean withheld) {}
