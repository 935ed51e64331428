package dev.debrief.notifications.preference;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.contact.Handle;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The use cases of preferences. People have their own and those of their teams, admins all. */
@ApplicationScoped
@Transactional
public class PreferenceService {

    private final PreferenceRepository preferences;
    private final ContactService contacts;
    private final PreferenceCheck check;
    private final OrganisationClock organisation;
    private final AuditLog audit;
    private final Clock clock;

    PreferenceService(
            PreferenceRepository preferences,
            ContactService contacts,
            PreferenceCheck check,
            OrganisationClock organisation,
            AuditLog audit,
            Clock clock) {
        this.preferences = preferences;
        this.contacts = contacts;
        this.check = check;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The preferences of all of these handles, for as many as an event has recipients. One query.
     *
     * @return the defaults in the zone of the organisation, {@link Preferences#DEFAULT} if that is UTC, where none are
     *     stored
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<String, Preferences> of(Collection<String> handles) {
        Map<String, PreferenceSettings> stored = handles.isEmpty() ? Map.of() : preferences.findSettings(handles);
        Preferences defaults = PreferenceSettings.DEFAULT.in(organisation.zone());
        Map<String, Preferences> all = new LinkedHashMap<>();
        for (String handle : handles) {
            PreferenceSettings settings = stored.get(handle);
            all.put(handle, settings == null ? defaults : settings.in(organisation.zone()));
        }
        return all;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public RevisedSettings get(String handle, Actor actor) {
        requireOwn(handle, actor);
        return preferences
                .findByIdOptional(handle)
                .map(HandlePreferences::revised)
                .orElseGet(() -> RevisedSettings.neverChanged(handle));
    }

    /** @param precondition revision 0 for the first change */
    public RevisedSettings edit(
            String handle, Precondition precondition, UnaryOperator<PreferenceSettings> change, Actor actor) {
        requireOwn(handle, actor);
        return change(
                handle,
                precondition,
                before -> {
                    PreferenceSettings after = change.apply(before);
                    check.requireValid(after);
                    return after.withoutMutesOver(clock.instant());
                },
                "preferences.edited",
                actor);
    }

    /** Returns to the defaults. */
    public void reset(String handle, Precondition precondition, Actor actor) {
        requireOwn(handle, actor);
        change(handle, precondition, before -> PreferenceSettings.DEFAULT, "preferences.reset", actor);
    }

    private RevisedSettings change(
            String handle,
            Precondition precondition,
            UnaryOperator<PreferenceSettings> change,
            String action,
            Actor actor) {
        preferences.lock(handle);
        @Nullable HandlePreferences stored = preferences.findById(handle);
        RevisedSettings before = stored == null ? RevisedSettings.neverChanged(handle) : stored.revised();
        precondition.require(before.revision());
        PreferenceSettings after = change.apply(before.settings());
        if (after.equals(before.settings())) {
            return before;
        }
        audit.record(actor, action, HandlePreferences.auditSubject(handle), before.settings(), after);
        if (stored != null) {
            stored.change(after, clock.instant());
            return stored.revised();
        }
        HandlePreferences first = new HandlePreferences(handle, after, clock.instant());
        preferences.persist(first);
        return first.revised();
    }

    private void requireOwn(String handle, Actor actor) {
        if (!Handle.isValid(handle) || !contacts.actsFor(handle, actor)) {
            throw StandardProblem.NOT_FOUND.because(
                    "These are not the preferences of you or one of your teams. Use a handle such as user:dana or"
                            + " team:payments.");
        }
    }
}
