package dev.debrief.postmortems.comment;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.Mentions;
import dev.debrief.postmortems.incident.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment on a postmortem. A reply belongs to the thread of the comment it answers. */
@Entity
public class Comment {

    @Id
    private UUID id;

    private UUID postmortemId;
    private UUID threadId;
    private @Nullable String section;
    private @Nullable String quote;
    private String text;
    private String authorHandle;
    private String authorName;
    private Instant writtenAt;
    private @Nullable Instant editedAt;
    private boolean removed;
    private boolean resolved;
    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    /** @param thread the first comment of the thread to reply to; null for a new thread */
    Comment(UUID postmortemId, NewComment newComment, @Nullable Comment thread, Actor author, Instant now) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.threadId = thread == null ? id : thread.threadId;
        this.section = thread == null ? newComment.section() : thread.section;
        this.quote = thread == null ? newComment.quote() : null;
        this.text = newComment.text();
        this.authorHandle = author.handle();
        this.authorName = author.displayName();
        this.writtenAt = now;
        this.revision = 1;
    }

    /** Returns whether it changed. */
    boolean edit(String newText, Instant now) {
        if (removed) {
            throw CommentProblem.COMMENT_REMOVED.because("A removed comment cannot be edited; write a new one.");
        }
        if (newText.equals(text)) {
            return false;
        }
        text = newText;
        editedAt = now;
        revision++;
        return true;
    }

    /** Deletes the text but keeps the place in the thread, so that replies keep their context. */
    void remove(Instant now) {
        removed = true;
        text = "";
        editedAt = now;
        revision++;
    }

    /** Returns whether it changed. */
    boolean setResolved(boolean nowResolved, Actor by, Instant now) {
        if (!isThreadRoot()) {
            throw CommentProblem.NOT_A_THREAD.because(
                    "Resolve or reopen a thread through its first comment, " + threadId + ".");
        }
        if (resolved == nowResolved) {
            return false;
        }
        resolved = nowResolved;
        resolvedBy = nowResolved ? by.handle() : null;
        resolvedAt = nowResolved ? now : null;
        revision++;
        return true;
    }

    boolean isBy(Actor actor) {
        return actor.handles().contains(authorHandle);
    }

    boolean isThreadRoot() {
        return id.equals(threadId);
    }

    public UUID id() {
        return id;
    }

    public UUID postmortemId() {
        return postmortemId;
    }

    public UUID threadId() {
        return threadId;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable String quote() {
        return quote;
    }

    public String text() {
        return text;
    }

    /** Handles that the text mentions, in its order. */
    public List<String> mentions() {
        return Mentions.in(text);
    }

    public Person author() {
        return new Person(authorHandle, authorName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public boolean isRemoved() {
        return removed;
    }

    public boolean isResolved() {
        return resolved;
    }

    public @Nullable String resolvedBy() {
        return resolvedBy;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public long revision() {
        return revision;
    }
}
