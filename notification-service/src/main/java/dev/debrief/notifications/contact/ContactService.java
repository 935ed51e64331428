package dev.debrief.notifications.contact;

import dev.debrief.notifications.notification.Addressee;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use cases of contacts. Contributors manage their own contact and those of their teams, admins manage all. */
@ApplicationScoped
@Transactional
public class ContactService {

    private static final String SUBJECT = "contact";

    private final ContactRepository contacts;
    private final ContactSubscriptions subscriptions;
    private final AuditLog audit;
    private final Clock clock;

    ContactService(ContactRepository contacts, ContactSubscriptions subscriptions, AuditLog audit, Clock clock) {
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    public Contact add(String handle, ContactDetails details, Actor actor) {
        if (!actor.isAdmin() && !actor.handles().contains(handle)) {
            throw notYours(handle);
        }
        requireValid(handle, details);
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
        requireManaged(contact, actor);
        precondition.require(contact.revision());
        ContactDetails before = contact.details();
        ContactDetails after = change.apply(before);
        requireValid(contact.handle(), after);
        if (!after.equals(before)) {
            contact.edit(after, clock.instant());
            audit.record(actor, "contact.edited", contact.auditSubject(), before, after);
        }
        return contact;
    }

    /** Removes a contact and its subscriptions. */
    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Contact contact = requireLocked(ref);
        requireManaged(contact, actor);
        precondition.require(contact.revision());
        subscriptions.cancelAll(contact.handle(), actor);
        contacts.delete(contact);
        audit.record(actor, "contact.removed", contact.auditSubject(), contact.details(), null);
    }

    public Contact get(EntityRef ref) {
        return ref.id().flatMap(id -> contacts.findByIdOptional(id)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Contact> list(ContactFilter filter, PageRequest page) {
        return contacts.page(filter, page);
    }

    public Optional<Contact> find(String handle) {
        return contacts.findByHandle(handle);
    }

    /** The handles of all people with a contact. */
    public Set<String> people() {
        return contacts.findPeople();
    }

    /** Those among the addressees who have an e-mail address. */
    public List<Addressee> withEmail(Collection<Addressee> addressees) {
        Set<String> reachable = contacts.findHandlesWithEmail(
                addressees.stream().map(Addressee::handle).toList());
        return addressees.stream()
                .filter(addressee -> reachable.contains(addressee.handle()))
                .toList();
    }

    /**
     * The members of each team among these handles that has a contact but no e-mail address. One query; none without a
     * team.
     */
    public Map<String, List<String>> membersOfTeamsWithoutAddress(Collection<String> handles) {
        return teams(handles)
                .filter(team -> team.emails().isEmpty())
                .collect(Collectors.toMap(Contact::handle, Contact::members));
    }

    /** The members of each team among these handles that has a contact. One query; none without a team. */
    public Map<String, List<String>> membersOfTeams(Collection<String> handles) {
        return teams(handles).collect(Collectors.toMap(Contact::handle, Contact::members));
    }

    private Stream<Contact> teams(Collection<String> handles) {
        return contacts
                .findByHandles(
                        handles.stream().filter(Handle::isTeam).distinct().toList())
                .stream();
    }

    /** The people in a team; empty for a person, and for a team without a contact. */
    public Set<String> membersOf(String handle) {
        return contacts.findByHandle(handle)
                .map(Contact::members)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    public Optional<String> leadOf(String handle) {
        return contacts.findByHandle(handle).map(Contact::lead);
    }

    /**
     * Whether an actor acts for a handle: it is their own or that of one of their teams, by their token or as a member,
     * or they are an admin.
     */
    public boolean actsFor(String handle, Actor actor) {
        return actor.isAdmin()
                || actor.handles().contains(handle)
                || (Handle.isTeam(handle) && membersOf(handle).contains(actor.handle()));
    }

    /** The handles that an actor acts for without being an admin, as {@link #actsFor} decides for one of them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<String> handlesOf(Actor actor) {
        Set<String> handles = new HashSet<>(contacts.findTeamsOf(actor.handle()));
        handles.addAll(actor.handles());
        return handles;
    }

    /** The teams with this member. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<String> teamsOf(String member) {
        return contacts.findTeamsOf(member);
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

    private static void requireManaged(Contact contact, Actor actor) {
        if (!contact.isManagedBy(actor)) {
            throw notYours(contact.handle());
        }
    }

    private static ProblemException notYours(String handle) {
        return ContactProblem.NOT_YOUR_CONTACT.because(
                "You are neither " + handle + " nor a member of that team. Ask an admin, or add your own contact.");
    }

    private static void requireValid(String handle, ContactDetails details) {
        if (!Handle.isTeam(handle) && !details.members().isEmpty()) {
            throw invalid("Only a team has members.", "/members", "must be empty for a person");
        }
        String lead = details.lead();
        if (lead != null && !details.members().contains(lead)) {
            throw invalid("The lead of a team is one of its members.", "/lead", "must be one of members");
        }
    }

    private static ProblemException invalid(String detail, String pointer, String expectation) {
        return StandardProblem.VALIDATION_FAILED.because(detail).at(pointer, expectation);
    }
}
