package dev.debrief.postmortems.comment;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was said about a postmortem. Replies share the thread of what they answer. */
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

    /** @param thread the first comment of the thread that is answered; null for a new one */
    Comment(UUID postmortemId, NewComment said, @Nullable Comment thread, Actor author, Instant now) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.threadId = thread == null ? id : thread.threadId;
        this.section = thread == null ? said.section() : thread.section;
        this.quote = thread == null ? said.quote() : null;
        this.text = said.text();
        this.authorHandle = author.handle();
        this.authorName = author.displayName();
        this.writtenAt = now;
        this.revision = 1;
    }

    /** False when nothing changed. */
    boolean edit(String words, Instant now) {
        if (removed) {
            throw CommentProblem.COMMENT_REMOVED.because("The comment was removed; write another one.");
        }
        if (words.equals(text)) {
            return false;
        }
        text = words;
        editedAt = now;
        revision++;
        return true;
    }

    /** The words go, the place in the thread stays, so that answers keep their meaning. */
    void remove(Instant now) {
        removed = true;
        text = "";
        editedAt = now;
        revision++;
    }

    /** Says whether the thread is settled. False when nothing changed. */
    boolean setResolved(boolean settled, Actor by, Instant now) {
        if (!isThreadRoot()) {
            throw CommentProblem.NOT_A_THREAD.because(
                    "Threads are resolved and reopened by their first comment, " + threadId + ".");
        }
        if (resolved == settled) {
            return false;
        }
        resolved = settled;
        resolvedBy = settled ? by.handle() : null;
        resolvedAt = settled ? now : null;
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
