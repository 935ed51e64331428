package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.testkit.vendor.PageStub;

/** A client with the stub of its product. */
public interface PageProduct extends AutoCloseable {

    PageStub stub();

    PublishingClient client();

    TargetAccess access();

    /** The same with another credential. */
    default TargetAccess accessWith(String credential) {
        TargetAccess access = access();
        return new TargetAccess(access.kind(), access.baseUrl(), access.settings(), access.user(), credential);
    }

    default PublishedPage publish(PageDraft draft) {
        return client().publish(access(), draft, null);
    }

    default PublishedPage publish(PageDraft draft, PublishedPage previous) {
        return client().publish(access(), draft, previous);
    }

    /** The text of the only page. */
    default String content() {
        if (stub().pages().size() != 1) {
            throw new AssertionError("Not one page: " + stub().pages());
        }
        return stub().pages().get(0).content();
    }

    @Override
    default void close() {
        stub().close();
    }
}
