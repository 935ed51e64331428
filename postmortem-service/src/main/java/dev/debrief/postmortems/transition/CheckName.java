package dev.debrief.postmortems.transition;

import static dev.debrief.postmortems.postmortem.PostmortemTransition.APPROVE;
import static dev.debrief.postmortems.postmortem.PostmortemTransition.PUBLISH;
import static dev.debrief.postmortems.postmortem.PostmortemTransition.SUBMIT;

import dev.debrief.postmortems.postmortem.PostmortemTransition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check that must pass, or be waived, before some transitions. */
public enum CheckName {
    /** Every required section says something that somebody wrote or confirmed. */
    COMPLETENESS(SUBMIT, PUBLISH),
    /** Enough reviewers have approved, and nobody requests changes. */
    REVIEWS(APPROVE),
    /** The document has no language finding of severity ERROR. */
    LANGUAGE(PUBLISH),
    /** Every comment thread is resolved. */
    OPEN_THREADS(PUBLISH),
    /** No resolved incident was reopened. */
    INCIDENT_OVER(PUBLISH);

    private final List<PostmortemTransition> blocks;

    CheckName(PostmortemTransition... blocks) {
        this.blocks = List.of(blocks);
    }

    /** The checks of a transition. */
    public static Set<CheckName> of(PostmortemTransition transition) {
        return Stream.of(values())
                .filter(check -> check.blocks.contains(transition))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The transitions that need it. */
    public List<PostmortemTransition> blocks() {
        return blocks;
    }

    /** The name for readers: {@code open threads}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
