package dev.debrief.postmortems.sharing;

import dev.debrief.documents.audience.AudienceView;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads shared documents. Not in a transaction: names are replaced without holding the row of the link. */
@ApplicationScoped
public class SharedDocumentReader {

    private final SharedDocumentService documents;
    private final RateLimits limits;

    SharedDocumentReader(SharedDocumentService documents, RateLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    /**
     * The document that a token is for, as its audience may read it. It is loaded before the read is counted: what is
     * loaded after the link has ended is not shown.
     *
     * @throws ProblemException NOT_FOUND whatever the reason is; TOO_MANY_REQUESTS if the link is read too often
     */
    public Document read(String token) {
        UUID link = documents.activeLink(token).orElseThrow(SharedDocumentReader::notFound);
        limits.countAnonymous("share-link " + link);
        SharedDocumentService.Loaded loaded = documents.load(link).orElseThrow(SharedDocumentReader::notFound);
        if (!documents.count(link)) {
            throw notFound();
        }
        return AudienceView.of(loaded.document(), loaded.reader());
    }

    private static ProblemException notFound() {
        return StandardProblem.NOT_FOUND.because("There is no document at this URL.");
    }
}
