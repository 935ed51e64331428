package dev.debrief.postmortems.publishing.client.confluence;

import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One publication. */
final class ConfluencePublication {

    private static final int MAX_ATTEMPTS = 3;

    private final ConfluenceApi api;
    private final PageDraft draft;
    private final MarkedBody body;

    ConfluencePublication(ConfluenceApi api, PageDraft draft, MarkedBody body) {
        this.api = api;
        this.draft = draft;
        this.body = body;
    }

    PublishedPage perform(@Nullable PublishedPage previous) {
        ConfluencePage page = previous == null ? find() : existing(previous.id());
        if (page != null) {
            return update(page);
        }
        ConfluencePage created = TargetApi.settling(() -> create());
        return body.isOn(created) ? published(created) : update(created);
    }

    /** The title may have been taken by a creation of ours that was not answered, and has only now been completed. */
    private ConfluencePage create() {
        ConfluencePage created = api.create(draft.pageTitle(), body.text());
        ConfluencePage ours = created == null ? find() : created;
        if (ours == null) {
            throw new ApiUnavailableException(
                    "Confluence says that the space has a page with the title of the postmortem, but does not show it.",
                    null);
        }
        return ours;
    }

    /** The page whose creation is not known to have succeeded: with the title of now, or with an earlier one. */
    private @Nullable ConfluencePage find() {
        List<ListedPage> withTitle = api.withTitle(draft.pageTitle());
        ConfluencePage ours = ours(withTitle.stream());
        if (ours == null) {
            String prefix = draft.key() + " ";
            ours = ours(api.siblings().stream().filter(page -> page.title().startsWith(prefix)));
        }
        if (ours == null && withTitle.stream().anyMatch(page -> api.page(page.id()) != null)) {
            throw titleTaken();
        }
        return ours;
    }

    private @Nullable ConfluencePage ours(Stream<ListedPage> candidates) {
        for (ListedPage candidate : candidates.toList()) {
            ConfluencePage page = api.page(candidate.id());
            if (page != null && body.marks(page)) {
                return page;
            }
        }
        return null;
    }

    private PublishedPage update(ConfluencePage found) {
        ConfluencePage page = found;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            if (body.isOn(page) && page.title().equals(draft.pageTitle())) {
                return published(page);
            }
            ConfluencePage updated =
                    api.update(page, draft.pageTitle(), body.text(), "Published by Debrief: " + draft.versionLabel());
            if (updated != null) {
                return published(updated);
            }
            page = existing(page.id());
        }
        throw new ApiUnavailableException("Somebody changes the page in Confluence at the same time.", null);
    }

    private ConfluencePage existing(String id) {
        ConfluencePage page = api.page(id);
        if (page != null) {
            return page;
        }
        List<String> problems = api.problems();
        if (problems.isEmpty()) {
            throw new PageGoneException("Somebody has deleted the page in Confluence.");
        }
        throw new ApiRefusedException(Fault.ACCESS, problems.get(0));
    }

    private ApiRefusedException titleTaken() {
        return new ApiRefusedException(
                Fault.REQUEST,
                "The space has another page with the title of the postmortem. Rename that page, or choose another"
                        + " space.");
    }

    private PublishedPage published(ConfluencePage page) {
        return new PublishedPage(page.id(), page.url(), Integer.toString(page.version()), body.digest());
    }
}
