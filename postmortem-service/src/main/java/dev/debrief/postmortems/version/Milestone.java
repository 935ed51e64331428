package dev.debrief.postmortems.version;

import dev.debrief.postmortems.postmortem.PostmortemTransition;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a version was created. */
public enum Milestone {
    /** On request. */
    SAVED(null),
    MEETING_HELD(null),
    SUBMITTED(PostmortemTransition.SUBMIT),
    CHANGES_REQUESTED(PostmortemTransition.REQUEST_CHANGES),
    APPROVED(PostmortemTransition.APPROVE),
    PUBLISHED(PostmortemTransition.PUBLISH),
    /** Before it moved to another template, or back. */
    BEFORE_MIGRATION(null),
    /** Before an earlier version was restored. */
    BEFORE_RESTORE(null);

    private final @Nullable PostmortemTransition transition;

    Milestone(@Nullable PostmortemTransition transition) {
        this.transition = transition;
    }

    /** Empty for transitions without a version of their own. */
    public static Optional<Milestone> of(PostmortemTransition transition) {
        return Stream.of(values())
                .filter(milestone -> milestone.transition == transition)
                .findFirst();
    }
}
