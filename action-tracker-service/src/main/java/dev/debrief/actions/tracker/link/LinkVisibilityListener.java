package dev.debrief.actions.tracker.link;

import dev.debrief.actions.postmortem.ComparisonListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hides issues, and sends what was withheld, when other people may see the postmortem of their action items. */
@ApplicationScoped
class LinkVisibilityListener implements ComparisonListener {

    private final LinkChangesService links;

    LinkVisibilityListener(LinkChangesService links) {
        this.links = links;
    }

    @Override
    public void comparisonChanged(UUID postmortemId) {
        links.visibilityChanged(postmortemId);
    }
}
