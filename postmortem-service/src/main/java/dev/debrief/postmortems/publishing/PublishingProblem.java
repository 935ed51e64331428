package dev.debrief.postmortems.publishing;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on publishing targets and publications. */
public enum PublishingProblem implements ProblemType {
    TARGET_EXISTS("publishing-target-exists", "A publishing target with this key exists", 409),
    URL_REFUSED("url-refused", "URL not allowed", 400),
    TARGET_HAS_PUBLICATIONS("publishing-target-has-publications", "Pages are in the publishing target", 409),
    TARGET_NOT_KNOWN("publishing-target-not-known", "Unknown publishing target", 422),
    TARGET_DISABLED("publishing-target-disabled", "The publishing target is disabled", 409),
    TARGET_REFUSES_RESTRICTED(
            "publishing-target-refuses-restricted", "The publishing target receives no restricted postmortems", 409),
    PAGE_NOT_GONE("page-not-gone", "The page is not known to be deleted", 409);

    private final Definition definition;

    PublishingProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
