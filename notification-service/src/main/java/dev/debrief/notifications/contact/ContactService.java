package dev.debrief.notifications.contact;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The use cases of contacts. Contributors manage their own contact and those of their teams, admins manage all. */
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

    public Contact add(String handle, ContactDetails details, Actor actor) {
        requireOwn(handle, actor);
        contacts.lockHandle(handle);
        contacts.findByHandle(handle).ifPresent(taken -> {
            throw ContactProblem.HANDLE_TAKEN
                    .because("A contact for " + handle + " already exists. Update it instead.")
                    .with("contactId", taken.id());
        });
        Contact contact = new Contact(handle, details, clock.instant());
        contacts.persist(contact);
        audit.record(actor, "contact.added", contact.auditSubject(), null, details);
        return contact;
    }

    public Contact edit(EntityRef ref, Precondition precondition, UnaryOperator<ContactDetails> change, Actor actor) {
        Contact contact = requireLocked(ref);
        requireOwn(contact.handle(), actor);
        precondition.require(contact.revision());
        ContactDetails before = contact.details();
        ContactDetails after = change.apply(before);
        if (!after.equals(before)) {
            contact.edit(after, clock.instant());
            audit.record(actor, "contact.edited", contact.auditSubject(), before, after);
        }
        return contact;
    }

    /** Removes a contact and its subscriptions. */
    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Contact contact = requireLocked(ref);
        requireOwn(contact.handle(), actor);
        precondition.require(contact.revision());
        contacts.delete(contact);
        audit.record(actor, "contact.removed", contact.auditSubject(), contact.details(), null);
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

    /** The handles among these that have an e-mail address. */
    public List<String> handlesWithEmail(Collection<String> handles) {
        return contacts.findByHandles(handles).stream()
                .filter(contact -> !contact.emails().isEmpty())
                .map(Contact::handle)
                .toList();
    }

    /** The first valid address of each of these contacts that has one, by handle. */
    public Map<String, String> addresses(Collection<String> handles) {
        Map<String, String> addresses = new HashMap<>();
        for (Contact contact : contacts.findByHandles(handles)) {
            contact.emails().stream()
                    .filter(EmailAddress::isValid)
                    .findFirst()
                    .ifPresent(address -> addresses.put(contact.handle(), address));
        }
        return addresses;
    }

    private Contact requireLocked(EntityRef ref) {
        return ref.id().flatMap(contacts::findLocked).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    private static void requireOwn(String handle, Actor actor) {
        if (!actor.isAdmin() && !actor.handles().contains(handle)) {
            throw ContactProblem.NOT_YOUR_CONTACT.because(
                    "You are neither " + handle + " nor a member of that team. Ask an admin, or add your own contact.");
        }
    }
}
