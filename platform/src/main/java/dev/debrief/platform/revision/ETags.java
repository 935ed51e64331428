package dev.debrief.platform.revision;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Builds responses with entity tags. */
public final class ETags {

    private ETags() {}

    /** The weak tag of content with this SHA-256 digest. */
    public static String ofDigest(byte[] digest) {
        return EntityTags.ofDigest(digest);
    }

    public static <V> RestResponse<V> ok(V view, long revision) {
        return ResponseBuilder.ok(view)
                .header("ETag", EntityTags.ofRevision(revision))
                .build();
    }

    public static <V> RestResponse<V> created(URI location, V view, long revision) {
        return ResponseBuilder.<V>create(RestResponse.Status.CREATED)
                .entity(view)
                .header("Location", location.toString())
                .header("ETag", EntityTags.ofRevision(revision))
                .build();
    }

    /** 200, or 304 without a body if the caller has this revision. */
    public static <V> RestResponse<V> okOrNotModified(V view, long revision, IfNoneMatch ifNoneMatch) {
        if (ifNoneMatch.names(EntityTags.ofRevision(revision))) {
            return ResponseBuilder.<V>create(RestResponse.Status.NOT_MODIFIED)
                    .header("ETag", EntityTags.ofRevision(revision))
                    .build();
        }
        return ok(view, revision);
    }
}
