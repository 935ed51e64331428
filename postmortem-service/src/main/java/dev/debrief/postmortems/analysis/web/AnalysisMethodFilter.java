package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.AnalysisItemKind;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Returns 405 for methods that analysis items do not support. RESTEasy would try the other resources below
 * {@code /api/v1/postmortems} next and return 404.
 */
class AnalysisMethodFilter {

    private static final List<String> COLLECTION_METHODS = List.of("GET", "POST", "HEAD", "OPTIONS");
    private static final List<String> ITEM_METHODS = List.of("GET", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** Group 1 is the item, null for a collection. */
    private static final Pattern PATH = Pattern.compile(AnalysisItemKind.ALL.stream()
            .map(AnalysisItemKind::collection)
            .collect(Collectors.joining("|", "/?api/v1/postmortems/[^/]+/(?:", ")(/[^/]+)?/?")));

    @ServerRequestFilter(preMatching = true)
    public void requireSupportedMethod(ContainerRequestContext request) {
        Matcher path = PATH.matcher(request.getUriInfo().getPath());
        if (path.matches()) {
            List<String> supported = path.group(1) == null ? COLLECTION_METHODS : ITEM_METHODS;
            if (!supported.contains(request.getMethod())) {
                throw new NotAllowedException(
                        supported.get(0), supported.subList(1, supported.size()).toArray(String[]::new));
            }
        }
    }
}
