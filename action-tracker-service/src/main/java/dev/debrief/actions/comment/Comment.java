package dev.debrief.actions.comment;

import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.Mentions;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment on an action item. */
@Entity
public class Comment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID actionItemId;

    private String text;

    private List<String> mentions;

    @AttributeOverride(name = "handle", column = @Column(name = "author_handle", updatable = false))
    @AttributeOverride(name = "displayName", column = @Column(name = "author_name", updatable = false))
    private Owner author;

    @Column(updatable = false)
    private Instant writtenAt;

    private @Nullable Instant editedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(UUID actionItemId, String text, Actor author, Instant now) {
        this.id = Ids.next();
        this.actionItemId = actionItemId;
        this.text = text;
        this.mentions = Mentions.in(text);
        this.author = new Owner(author.handle(), author.displayName());
        this.writtenAt = now;
        this.revision = 1;
    }

    /** Returns whether it changed. */
    boolean edit(String newText, Instant now) {
        if (newText.equals(text)) {
            return false;
        }
        text = newText;
        mentions = Mentions.in(newText);
        editedAt = now;
        revision++;
        return true;
    }

    ActionItemDomainEvent added(Actor by) {
        return new ActionItemDomainEvent.Commented(id, text, mentions, by, writtenAt);
    }

    boolean isBy(Actor actor) {
        return actor.handles().contains(author.handle());
    }

    public UUID id() {
        return id;
    }

    UUID actionItemId() {
        return actionItemId;
    }

    /** Markdown. */
    public String text() {
        return text;
    }

    /** Handles that the text mentions, in its order. */
    public List<String> mentions() {
        return List.copyOf(mentions);
    }

    public Owner author() {
        return author;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public long revision() {
        return revision;
    }
}
