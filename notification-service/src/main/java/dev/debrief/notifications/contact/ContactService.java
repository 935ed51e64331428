package dev.debrief.notifications.contact;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Use cases around contacts. Contributors keep their own and their teams' contacts, admins keep all. */
@ApplicationScoped
@Transactional
public class ContactService {

    private static final String SUBJECT = "contact";

    private final ContactRepository contacts;
    private final AuditLog audit;
    private final Clock clock;

    ContactService(ContactRepository contacts, AuditLog audit, Clock clock) {
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    public Contact add(String handle, EditContact values, Actor actor) {
        requireOwn(handle, actor);
        contacts.lockHandle(handle);
        contacts.findByHandle(handle).ifPresent(taken -> {
            throw ContactProblem.HANDLE_TAKEN
                    .because("The contact of " + handle + " exists already; change it instead.")
                    .with("contactId", taken.id());
        });
        Contact contact = new Contact(handle, values, clock.instant());
        contacts.persist(contact);
        audit.record(actor, "contact.added", AuditSubject.of(SUBJECT, contact.id()), null, values);
        return contact;
    }

    public Contact edit(EntityRef ref, Precondition precondition, UnaryOperator<EditContact> change, Actor actor) {
        Contact contact = requireLocked(ref);
        requireOwn(contact.handle(), actor);
        precondition.require(contact.revision());
        EditContact before = new EditContact(contact.displayName(), contact.emails());
        EditContact after = change.apply(before);
        if (!after.equals(before)) {
            contact.edit(after, clock.instant());
            audit.record(actor, "contact.edited", AuditSubject.of(SUBJECT, contact.id()), before, after);
        }
        return contact;
    }

    /** Removes a contact and its subscriptions. */
    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Contact contact = requireLocked(ref);
        requireOwn(contact.handle(), actor);
        precondition.require(contact.revision());
        contacts.delete(contact);
        EditContact before = new EditContact(contact.displayName(), contact.emails());
        audit.record(actor, "contact.removed", AuditSubject.of(SUBJECT, contact.id()), before, null);
    }

    public Contact get(EntityRef ref) {
        return ref.id().flatMap(id -> contacts.findByIdOptional(id)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    public List<Contact> list(Optional<String> handle, PageRequest page) {
        if (handle.isPresent()) {
            return contacts.findByHandle(handle.get()).stream().toList();
        }
        return contacts.findAfter(page.after().map(position -> position.get(0)), page.fetchSize());
    }

    public Optional<Contact> find(String handle) {
        return contacts.findByHandle(handle);
    }

    /** Those of the handles that mail can be sent to. */
    public List<String> reachable(Collection<String> handles) {
        return contacts.findByHandles(handles).stream()
                .filter(contact -> !contact.emails().isEmpty())
                .map(Contact::handle)
                .toList();
    }

    private Contact requireLocked(EntityRef ref) {
        return ref.id().flatMap(contacts::findLocked).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    private static void requireOwn(String handle, Actor actor) {
        if (!actor.isAdmin() && !actor.handles().contains(handle)) {
            throw ContactProblem.NOT_YOUR_CONTACT.because(
                    "You are not " + handle + " and not of that team; ask an admin, or add your own contact.");
        }
    }
}
