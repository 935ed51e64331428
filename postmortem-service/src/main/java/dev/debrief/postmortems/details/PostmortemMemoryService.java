package dev.debrief.postmortems.details;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.ResourceMemory;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.rendering.DocumentsConfig;
import dev.debrief.postmortems.sharing.ShareLinkService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.regex.Pattern;

/** Estimates the memory of a postmortem by its timeline: nothing else of it is long. */
@ApplicationScoped
@Transactional
public class PostmortemMemoryService implements ResourceMemory {

    /** From the database to the response, with a text of a few hundred characters. */
    private static final int BYTES_PER_ENTRY = 2048;

    /** Its size is no secret to whoever may read what it is shared as. */
    private static final Actor LINK = Actor.system("share-link", "Share link", Set.of(Roles.ADMIN));

    /** PDF and DOCX, as formats and media types. */
    private static final Pattern RENDERED_IN_MEMORY = Pattern.compile("pdf|docx|wordprocessingml");

    private final PostmortemAccess postmortems;
    private final ShareLinkService links;
    private final DocumentsConfig rendering;

    PostmortemMemoryService(PostmortemAccess postmortems, ShareLinkService links, DocumentsConfig rendering) {
        this.postmortems = postmortems;
        this.links = links;
        this.rendering = rendering;
    }

    /** One statement, which needs no transaction. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long bytesFor(EntityRef id, Actor caller) {
        return BYTES_PER_ENTRY * postmortems.countTimelineEntries(id, caller);
    }

    @Override
    public long bytesToRender(String format) {
        return RENDERED_IN_MEMORY.matcher(format).find()
                ? rendering.renderingMemory().asLongValue()
                : 0;
    }

    @Override
    public long bytesForToken(String token) {
        return links.postmortemOf(token)
                .map(postmortem -> bytesFor(EntityRef.of(postmortem), LINK))
                .orElse(0L);
    }
}
