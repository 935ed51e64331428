package dev.debrief.platform.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives a read without a revision an ETag of its content, and answers 304 without a body if {@code If-None-Match} names
 * it. Event streams have none. A revision is left to the operation: it may show more than what the revision counts.
 */
public class ConditionalReads {

    /** Response filters run in descending order: after those that add to the entity. */
    private static final int LAST = 1;

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ObjectMapper json;

    ConditionalReads(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = LAST)
    public void answer(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!READS.contains(request.getMethod())
                || response.getStatus() != 200
                || response.getHeaderString("ETag") != null) {
            return;
        }
        byte[] content = content(response);
        if (content == null) {
            return;
        }
        String tag = EntityTags.ofContent(content);
        response.getHeaders().putSingle("ETag", tag);
        if (EntityTags.matches(request.getHeaderString("If-None-Match"), tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** The bytes of the body; null if they are not known before they are sent. JSON is written here and only once. */
    private byte @Nullable [] content(ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        if (entity == null || entity instanceof InputStream || entity instanceof Flow.Publisher<?>) {
            return null;
        } else if (entity instanceof byte[] bytes) {
            return bytes;
        } else if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] written = json.writeValueAsBytes(entity);
        response.setEntity(written, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        return written;
    }
}
