package dev.debrief.platform.revision;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header of a change, declared as a {@code @BeanParam}. */
public record IfMatch(@HeaderParam("If-Match") @Nullable String header) {

    /**
     * @throws dev.debrief.platform.problem.ProblemException REVISION_REQUIRED without a header, MALFORMED_REQUEST for
     *     one that is not an entity tag of this API
     */
    public Precondition precondition() {
        return Precondition.ifMatch(header);
    }
}
