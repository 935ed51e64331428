package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.version.Manuscript;
import dev.debrief.postmortems.version.Snapshot;
import dev.debrief.postmortems.version.VersionedPostmortem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The postmortem as versions see it. */
@ApplicationScoped
class VersionTable implements VersionedPostmortem {

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;

    VersionTable(PostmortemRepository postmortems, PostmortemReader reader) {
        this.postmortems = postmortems;
        this.reader = reader;
    }

    @Override
    public UUID visible(EntityRef postmortem, Actor actor) {
        return postmortems.require(postmortem, LockModeType.NONE, actor).id();
    }

    @Override
    public Snapshot now(EntityRef postmortem, Actor actor) {
        return snapshot(reader.read(postmortems.require(postmortem, LockModeType.NONE, actor)));
    }

    @Override
    public Snapshot forKeeping(EntityRef postmortem, Actor actor) {
        return snapshot(reader.read(postmortems.require(postmortem, LockModeType.PESSIMISTIC_WRITE, actor)));
    }

    static Snapshot snapshot(WholePostmortem whole) {
        Postmortem postmortem = whole.postmortem();
        return new Snapshot(
                postmortem.id(),
                postmortem.publishedVersion(),
                new Manuscript(
                        postmortem.title(),
                        postmortem.template(),
                        postmortem.templateVersion(),
                        whole.sections().stream().map(Section::passage).toList(),
                        whole.analysis()),
                DocumentAssembly.of(whole),
                WrittenTexts.of(whole));
    }
}
