package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads and writes one file in the tree of a commit, without a working tree. */
final class GitCommit {

    private static final String AUTHOR = "Debrief";
    private static final String ADDRESS = "debrief@debrief.invalid";

    private final Repository repository;

    GitCommit(Repository repository) {
        this.repository = repository;
    }

    /**
     * The id of a file; empty if there is none.
     *
     * @throws ApiRefusedException if something else has its path
     */
    Optional<ObjectId> find(ObjectId commit, String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectId tree = tree(commit, reader);
            for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
                requireMode(reader, tree, path.substring(0, end), FileMode.TREE);
            }
            return requireMode(reader, tree, path, FileMode.REGULAR_FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<ObjectId> requireMode(ObjectReader reader, ObjectId tree, String path, FileMode mode)
            throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            if (walk == null) {
                return Optional.empty();
            }
            if (!mode.equals(walk.getFileMode())) {
                throw new ApiRefusedException(
                        Fault.REQUEST,
                        "In the repository, " + path + " is not "
                                + (mode == FileMode.TREE ? "a directory." : "a file."));
            }
            return Optional.of(walk.getObjectId(0));
        }
    }

    byte[] content(ObjectId blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(blob, Constants.OBJ_BLOB).getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A new commit with the file, which is not in any branch yet. @param parent zero for the first one */
    ObjectId write(ObjectId parent, GitFile file, String message, Instant at) {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader()) {
            DirCache index = DirCache.newInCore();
            boolean first = parent.equals(ObjectId.zeroId());
            if (!first) {
                DirCacheBuilder all = index.builder();
                all.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree(parent, reader));
                all.finish();
            }
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file.content());
            DirCacheEditor editor = index.editor();
            editor.add(new DirCacheEditor.PathEdit(file.path()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(blob);
                }
            });
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            PersonIdent author = new PersonIdent(AUTHOR, ADDRESS, at, ZoneOffset.UTC);
            commit.setTreeId(index.writeTree(inserter));
            if (!first) {
                commit.setParentId(parent);
            }
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ObjectId tree(ObjectId commit, ObjectReader reader) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }
}
