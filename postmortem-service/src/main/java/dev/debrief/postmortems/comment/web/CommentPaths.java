package dev.debrief.postmortems.comment.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.PartId;
import dev.debrief.postmortems.PostmortemKey;
import java.util.UUID;

/** What paths name. */
final class CommentPaths {

    private CommentPaths() {}

    static EntityRef postmortem(String text) {
        return PostmortemKey.parse(text);
    }

    static UUID comment(String text) {
        return PartId.parse("comment", text);
    }
}
