package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.VersionPostmortemPort;
import dev.debrief.postmortems.version.VersionSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The postmortem as versions see it. */
@ApplicationScoped
class VersionPostmortemAdapter implements VersionPostmortemPort {

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;

    VersionPostmortemAdapter(PostmortemRepository postmortems, PostmortemReader reader) {
        this.postmortems = postmortems;
        this.reader = reader;
    }

    @Override
    public UUID requireVisible(EntityRef postmortem, Actor actor) {
        return postmortems.require(postmortem, LockModeType.NONE, actor).id();
    }

    @Override
    public VersionSnapshot now(EntityRef postmortem, Actor actor) {
        return snapshot(reader.read(postmortems.require(postmortem, LockModeType.NONE, actor)));
    }

    @Override
    public VersionSnapshot lockedSnapshot(EntityRef postmortem, Actor actor) {
        return snapshot(reader.read(postmortems.require(postmortem, LockModeType.PESSIMISTIC_WRITE, actor)));
    }

    static VersionSnapshot snapshot(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        return new VersionSnapshot(
                postmortem.id(),
                postmortem.publishedVersion(),
                new ContentSnapshot(
                        postmortem.title(),
                        postmortem.template(),
                        postmortem.templateVersion(),
                        postmortemDetails.sections().stream()
                                .map(Section::passage)
                                .toList(),
                        postmortemDetails.analysis()),
                DocumentAssembler.of(postmortemDetails),
                PostmortemTextCollector.of(postmortemDetails));
    }
}
