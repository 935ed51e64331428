package dev.debrief.platform.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

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
        if (!READS.contains(request.getMethod()) || response.getStatus() != 200) {
            return;
        }
        Object entity = response.getEntity();
        if (response.getHeaderString("ETag") != null) {
            if (entity instanceof StreamingOutput output) {
                spool(output, response);
            }
            return;
        }
        if (entity instanceof byte[] bytes) {
            tag(request, response, EntityTags.ofContent(bytes));
        } else if (entity instanceof String text) {
            tag(request, response, EntityTags.ofContent(text.getBytes(StandardCharsets.UTF_8)));
        } else if (entity != null && !(entity instanceof InputStream) && !(entity instanceof Flow.Publisher<?>)) {
            write(entity, request, response);
        }
    }

    /** Writes the entity once, here, to know its bytes. */
    private void write(Object entity, ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        SpooledContent content;
        if (entity instanceof StreamingOutput output) {
            content = spool(output, response);
        } else {
            content = new SpooledContent();
            json.writeValue(content, entity);
            byte[] bytes = content.bytes();
            response.setEntity(
                    bytes != null ? bytes : (StreamingOutput) content::sendTo,
                    response.getEntityAnnotations(),
                    MediaType.APPLICATION_JSON_TYPE);
        }
        if (tag(request, response, content.tag())) {
            content.discard();
        }
    }

    /** Complete before the response begins, so that a failure is answered as a problem. */
    private static SpooledContent spool(StreamingOutput output, ContainerResponseContext response) throws IOException {
        SpooledContent content = new SpooledContent();
        output.write(content);
        response.setEntity((StreamingOutput) content::sendTo);
        return content;
    }

    /** @return whether the caller has this content, so that none is sent */
    private static boolean tag(ContainerRequestContext request, ContainerResponseContext response, String tag) {
        response.getHeaders().putSingle("ETag", tag);
        boolean known = EntityTags.matches(request.getHeaderString("If-None-Match"), tag);
        if (known) {
            response.setEntity(null);
            response.setStatus(304);
        }
        return known;
    }
}
