package dev.debrief.postmortems.publishing.client.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase;
import org.eclipse.jgit.internal.storage.dfs.DfsReader;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** A repository in memory that knows where its history ends, so that commits whose parents it lacks can be pushed. */
final class ShallowRepository extends InMemoryRepository {

    ShallowRepository() {
        super(new DfsRepositoryDescription("target"));
    }

    @Override
    public ObjectReader newObjectReader() {
        return new Reader(getObjectDatabase());
    }

    private static final class Reader extends DfsReader {

        private final DfsObjDatabase objects;

        Reader(DfsObjDatabase objects) {
            super(objects);
            this.objects = objects;
        }

        @Override
        public Set<ObjectId> getShallowCommits() {
            try {
                return objects.getShallowCommits();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public ObjectReader newReader() {
            return new Reader(objects);
        }
    }
}
