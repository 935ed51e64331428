package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.comment.CommentPostmortemPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The postmortem as comments see it. */
@ApplicationScoped
class CommentPostmortemAdapter implements CommentPostmortemPort {

    private final PostmortemRepository postmortems;
    private final SectionRepository sections;

    CommentPostmortemAdapter(PostmortemRepository postmortems, SectionRepository sections) {
        this.postmortems = postmortems;
        this.sections = sections;
    }

    @Override
    public UUID requireVisible(EntityRef postmortem, Actor actor) {
        return postmortems.require(postmortem, LockModeType.NONE, actor).id();
    }

    @Override
    public void requireSection(UUID postmortemId, @Nullable String section) {
        if (section != null && sections.count("postmortemId = ?1 and key = ?2", postmortemId, section) == 0) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The postmortem has no section " + section + "; its sections list their keys.")
                    .at("/section", "is the key of no section");
        }
    }
}
