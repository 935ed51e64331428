package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Git over HTTPS: one Markdown file a postmortem. A page is a file, its id the path and its digest the id of the
 * content in Git. A commit is made only if the content differs, so that publishing again without a change has no
 * effect.
 */
@ApplicationScoped
public class GitClient implements PublishingClient {

    static final String BRANCH = "branch";
    static final String DIRECTORY = "directory";

    /** How often another commit may arrive between fetch and push. */
    private static final int MAX_CONFLICTS = 5;

    private static final int MAX_SUBJECT = 72;

    private static final TargetTraits TRAITS = new TargetTraits(
            "Git",
            null,
            true,
            "A token that may read and write the repository",
            List.of(
                    new TargetSetting(
                            BRANCH,
                            false,
                            "Branch for the commits; main by default",
                            Pattern.compile(
                                    "[A-Za-z0-9_][A-Za-z0-9_-]{0,99}([./][A-Za-z0-9_][A-Za-z0-9_-]{0,99}){0,5}"),
                            "main"),
                    new TargetSetting(
                            DIRECTORY,
                            false,
                            "Directory of the files; postmortems by default",
                            Pattern.compile(
                                    "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,9}"),
                            "postmortems")));

    private final OutgoingHttpClient client;
    private final Clock clock;

    public GitClient(OutgoingHttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Set<TargetKind> kinds() {
        return Set.of(TargetKind.GIT);
    }

    /** The path of a file is its identity. */
    @Override
    public Duration settling() {
        return Duration.ZERO;
    }

    @Override
    public TargetTraits traits(TargetKind kind) {
        return TRAITS;
    }

    @Override
    public Checkup check(TargetAccess access) {
        try (GitRemote remote = new GitRemote(client, access, clock)) {
            GitRemote.Branches branches = remote.branches();
            if (branches.tip().isEmpty() && !branches.empty()) {
                return Checkup.unusable(noBranch(access));
            }
            return Checkup.of(
                    List.of(),
                    List.of("Whether the user may write to the branch shows only when a postmortem is published."));
        } catch (ApiRefusedException refused) {
            return Checkup.unusable(refused.reason());
        }
    }

    @Override
    public PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous) {
        GitFile file = GitFile.of(access, draft);
        for (int conflicts = 0; conflicts < MAX_CONFLICTS; conflicts++) {
            Optional<PublishedPage> page = tryPublish(access, draft, file, previous);
            if (page.isPresent()) {
                return page.get();
            }
        }
        throw new ApiUnavailableException("Others commit to the branch all the time.", null);
    }

    /** Empty if another commit has arrived meanwhile. */
    private Optional<PublishedPage> tryPublish(
            TargetAccess access, PageDraft draft, GitFile file, @Nullable PublishedPage previous) {
        try (GitRemote remote = new GitRemote(client, access, clock)) {
            GitRemote.Branches branches = remote.branches();
            if (branches.tip().isEmpty() && !branches.empty()) {
                throw new ApiRefusedException(Fault.NOT_FOUND, noBranch(access));
            }
            ObjectId tip = branches.tip().isEmpty() ? ObjectId.zeroId() : remote.fetch(false);
            GitCommit commits = new GitCommit(remote.repository());
            Optional<ObjectId> found =
                    tip.equals(ObjectId.zeroId()) ? Optional.empty() : commits.find(tip, file.path());
            if (previous != null && found.isEmpty()) {
                throw new PageGoneException("The file " + file.path() + " was deleted from the branch "
                        + access.required(BRANCH) + " of the repository.");
            }
            if (found.isPresent() && found.get().equals(file.blob())) {
                return Optional.of(page(access, file, tip));
            }
            if (previous == null && found.isPresent()) {
                requireOurs(access, file);
            }
            ObjectId commit = commits.write(tip, file, message(draft), clock.instant());
            return remote.push(commit, tip) ? Optional.of(page(access, file, commit)) : Optional.empty();
        }
    }

    /** A file that is not known may have been written by an attempt whose outcome is not known, or by somebody else. */
    private void requireOurs(TargetAccess access, GitFile file) {
        boolean foreign;
        try (GitRemote withContents = new GitRemote(client, access, clock)) {
            ObjectId tip = withContents.fetch(true);
            GitCommit commits = new GitCommit(withContents.repository());
            foreign = commits.find(tip, file.path())
                    .map(blob -> !file.isMarked(commits.content(blob)))
                    .orElse(false);
        }
        if (foreign) {
            throw new ApiRefusedException(
                    Fault.REQUEST,
                    "The repository has another file " + file.path()
                            + ", which Debrief has not written. Move it, or choose another directory.");
        }
    }

    private static String message(PageDraft draft) {
        String subject = draft.pageTitle().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (subject.codePointCount(0, subject.length()) > MAX_SUBJECT) {
            subject = subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT - 1)) + "…";
        }
        return subject + "\n\nPublishes " + draft.versionLabel() + " of " + draft.key() + ".\n\nDebrief-Mark: "
                + draft.mark() + "\n";
    }

    private static PublishedPage page(TargetAccess access, GitFile file, ObjectId commit) {
        String repository = Objects.requireNonNull(access.baseUrl()).replaceFirst("\\.git$", "");
        return new PublishedPage(
                file.path(),
                repository + "/blob/" + access.required(BRANCH) + "/" + file.path(),
                commit.name(),
                file.blob().name());
    }

    private static String noBranch(TargetAccess access) {
        return "The repository has no branch " + access.required(BRANCH) + ".";
    }
}
