package dev.debrief.postmortems.check;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why a finding of a check does not count. It holds as long as the finding has the same id. */
@Entity
@Immutable
public class FindingWaiver {

    @Id
    private UUID id;

    private UUID postmortemId;

    @Enumerated(EnumType.STRING)
    private CheckName checkName;

    private String finding;
    private String message;
    private String reason;
    private String byHandle;
    private String byName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected FindingWaiver() {}

    FindingWaiver(UUID postmortemId, CheckName check, CheckFinding finding, String reason, Actor actor, Instant at) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.checkName = check;
        this.finding = finding.id();
        this.message = finding.message();
        this.reason = reason;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public CheckName check() {
        return checkName;
    }

    /** Id of the finding. */
    public String finding() {
        return finding;
    }

    /** What was found. */
    public String message() {
        return message;
    }

    public String reason() {
        return reason;
    }

    public String byHandle() {
        return byHandle;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }

    CheckWaiver toCheckWaiver() {
        return new CheckWaiver(checkName, message, reason, byHandle, byName);
    }
}
