package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/**
 * A branch of a repository over HTTPS, with the latest commit in memory. There is no working tree, so that no hook, no
 * submodule and no file of the repository has an effect here.
 */
final class GitRemote implements AutoCloseable {

    private final OutgoingHttpClient client;
    private final TargetAccess access;
    private final Clock clock;
    private final String branch;
    private final Repository repository = new ShallowRepository();

    GitRemote(OutgoingHttpClient client, TargetAccess access, Clock clock) {
        this.client = client;
        this.access = access;
        this.clock = clock;
        this.branch = Constants.R_HEADS + access.required(GitClient.BRANCH);
        repository.getConfig().setString("http", null, "followRedirects", "false");
    }

    private interface Use<T> {

        T apply(TransportHttp transport) throws IOException;
    }

    /** Other transports than HTTP would read files or start programs of this machine. */
    private TransportHttp open() throws IOException, URISyntaxException {
        String url = Objects.requireNonNull(access.baseUrl());
        if ((url.startsWith("https://") || url.startsWith("http://"))
                && Transport.open(repository, new URIish(url)) instanceof TransportHttp overHttp) {
            return overHttp;
        }
        throw new ApiRefusedException(Fault.ACCESS, "The URL must begin with https://.");
    }

    private <T> T use(Use<T> use) {
        GitHttp http = new GitHttp(client);
        try (TransportHttp overHttp = open()) {
            overHttp.setHttpConnectionFactory(http);
            overHttp.setPreemptiveBasicAuthentication(
                    Objects.requireNonNullElse(access.user(), ""), access.credential());
            return use.apply(overHttp);
        } catch (IOException | URISyntaxException failed) {
            throw GitFailures.of(failed, http, clock);
        }
    }

    /** What branches there are. */
    record Branches(Optional<ObjectId> tip, boolean empty) {}

    Branches branches() {
        return use(transport -> {
            try (FetchConnection connection = transport.openFetch(List.of(), Constants.R_HEADS)) {
                Ref found = connection.getRef(branch);
                boolean empty = connection.getRefs().stream()
                        .noneMatch(ref -> ref.getName().startsWith(Constants.R_HEADS));
                return new Branches(Optional.ofNullable(found).map(Ref::getObjectId), empty);
            }
        });
    }

    /** Reads the latest commit of the branch. @param contents also those of its files */
    ObjectId fetch(boolean contents) {
        String local = "refs/fetched/" + (contents ? "contents" : "names");
        if (contents || !use(transport -> fetchNames(transport, local))) {
            use(transport -> fetchAll(transport, local));
        }
        try {
            return Objects.requireNonNull(repository.resolve(local), local);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return false if the repository has no such feature */
    private boolean fetchNames(TransportHttp transport, String local) throws IOException {
        transport.setFilterSpec(FilterSpec.fromFilterLine("blob:none"));
        try {
            return fetchAll(transport, local);
        } catch (TransportException failed) {
            if (String.valueOf(failed.getMessage()).contains(JGitText.get().filterRequiresCapability)) {
                return false;
            }
            throw failed;
        }
    }

    private boolean fetchAll(TransportHttp transport, String local) throws IOException {
        transport.setDepth(1);
        transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + branch + ":" + local)));
        return true;
    }

    /**
     * Makes a commit the latest one of the branch.
     *
     * @param before the one it was made from; zero if there was none
     * @return false if the branch has moved on
     * @throws ApiException if the repository does not take it
     */
    boolean push(ObjectId commit, ObjectId before) {
        RemoteRefUpdate update = use(transport -> {
            // The repository compares the expected commit itself, so nothing is ever overwritten.
            RemoteRefUpdate wanted = new RemoteRefUpdate(repository, commit.name(), commit, branch, true, null, before);
            transport.setPushThin(false);
            transport.push(NullProgressMonitor.INSTANCE, List.of(wanted));
            return wanted;
        });
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> true;
            case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> false;
            default -> {
                if (hasMoved(update)) {
                    yield false;
                }
                throw GitFailures.ofUpdate(update, branch.substring(Constants.R_HEADS.length()));
            }
        };
    }

    /** As git says it when another commit has arrived between its answer and the update. */
    private static boolean hasMoved(RemoteRefUpdate update) {
        String message = String.valueOf(update.getMessage());
        return message.contains("failed to update ref")
                || message.contains("failed to lock")
                || message.contains("fetch first")
                || message.contains("incorrect old value");
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
    }
}
