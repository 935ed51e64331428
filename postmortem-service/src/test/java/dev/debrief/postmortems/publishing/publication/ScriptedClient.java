package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.peer.Checkup;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A product that answers as a test says. */
final class ScriptedClient implements PublishingClient {

    static final PublishedPage PAGE = new PublishedPage("1", "https://notion.so/1", null, "digest");

    private Supplier<PublishedPage> answer = () -> PAGE;
    private Checkup checkup = Checkup.success();
    private int calls;

    void answer(Supplier<PublishedPage> newAnswer) {
        answer = newAnswer;
    }

    void fail(RuntimeException failure) {
        answer(() -> {
            throw failure;
        });
    }

    void checkup(Checkup newCheckup) {
        checkup = newCheckup;
    }

    int calls() {
        return calls;
    }

    @Override
    public Set<TargetKind> kinds() {
        return Set.of(TargetKind.NOTION);
    }

    @Override
    public TargetTraits traits(TargetKind kind) {
        throw new UnsupportedOperationException("Attempts do not ask for the traits of a tool.");
    }

    @Override
    public Checkup check(TargetAccess access) {
        return checkup;
    }

    @Override
    public PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous) {
        calls++;
        return answer.get();
    }
}
