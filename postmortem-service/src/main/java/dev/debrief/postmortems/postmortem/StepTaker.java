package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.Waiver;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes steps that are allowed, with all that belongs to one: the record, the version, the fact. */
@ApplicationScoped
class StepTaker {

    private final StepRepository steps;
    private final PostmortemReader reader;
    private final VersionService versions;
    private final PostmortemFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    StepTaker(
            StepRepository steps,
            PostmortemReader reader,
            VersionService versions,
            PostmortemFacts facts,
            AuditLog audit,
            Clock clock) {
        this.steps = steps;
        this.reader = reader;
        this.versions = versions;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param postmortem which the caller has locked */
    WholePostmortem take(
            Postmortem postmortem,
            PostmortemTransition transition,
            @Nullable String comment,
            List<Waiver> waivers,
            Actor actor) {
        PostmortemStatus before = postmortem.status();
        Instant now = clock.instant();
        postmortem.take(transition, now);
        steps.persist(new Step(postmortem.id(), transition, actor, now, comment, waivers));
        WholePostmortem whole = reader.read(postmortem);
        if (transition.milestone() != null) {
            versions.keep(VersionTable.snapshot(whole), transition.milestone(), comment, actor);
        }
        facts.went(whole, transition, actor, now, comment);
        Map<String, Object> after = new HashMap<>(Map.of("status", postmortem.status()));
        if (comment != null) {
            after.put("comment", comment);
        }
        if (!waivers.isEmpty()) {
            after.put("waivers", waivers);
        }
        audit.record(
                actor.handle(),
                "postmortem." + transition.pastTense(),
                PostmortemService.SUBJECT,
                postmortem.id().toString(),
                Map.of("status", before),
                after);
        return whole;
    }
}
