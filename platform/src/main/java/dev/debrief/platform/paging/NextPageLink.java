package dev.debrief.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Links a page to the next one with {@code Link: </api/v1/…?cursor=…>; rel="next"} (RFC 8288). */
public class NextPageLink {

    private static final String CURSOR = "cursor=";

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            String next = next(request.getUriInfo().getRequestUri(), page.nextCursor());
            response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
        }
    }

    /** The same request with another cursor, which is base64url and needs no encoding. */
    private static String next(URI current, String cursor) {
        String query = current.getRawQuery() == null ? "" : current.getRawQuery();
        return current.getRawPath() + "?"
                + Stream.concat(
                                Arrays.stream(query.split("&", -1))
                                        .filter(part -> !part.isEmpty() && !part.startsWith(CURSOR)),
                                Stream.of(CURSOR + cursor))
                        .collect(Collectors.joining("&"));
    }
}
