package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Moves the role of an operation from the security requirement, where tools expect OAuth scopes, to the extension
 * {@code x-required-role} and the description of 403. An operation that takes no token answers neither 401 nor 429.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = RequiredRoleFilter.AFTER_RESPONSES)
public class RequiredRoleFilter implements OASFilter {

    /** Runs after the filters that add responses, whose priority is 1. */
    static final int AFTER_RESPONSES = 0;

    private static final String EXTENSION = "x-required-role";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operations.of(document).forEach(RequiredRoleFilter::describe);
    }

    private static void describe(Operation operation) {
        List<SecurityRequirement> requirements =
                Optional.ofNullable(operation.getSecurity()).orElse(List.of());
        if (requirements.isEmpty()) {
            describePublic(operation.getResponses());
        }
        Optional<String> role =
                requirements.stream().flatMap(RequiredRoleFilter::roles).findFirst();
        role.ifPresent(name -> {
            operation.addExtension(EXTENSION, name);
            Optional.ofNullable(operation.getResponses().getAPIResponse("403"))
                    .ifPresent(response -> response.description("The token does not have the role `" + name + "`."));
            requirements.forEach(requirement ->
                    requirement.getSchemes().keySet().forEach(scheme -> requirement.addScheme(scheme, List.of())));
        });
    }

    /** Callers are neither known nor counted, but an operation may say that it counts something else. */
    private static void describePublic(APIResponses responses) {
        responses.removeAPIResponse("401");
        APIResponse tooMany = responses.getAPIResponse("429");
        if (tooMany != null && StandardResponsesFilter.TOO_MANY_OF_CALLER.equals(tooMany.getDescription())) {
            responses.removeAPIResponse("429");
        } else if (tooMany != null) {
            tooMany.removeHeader("RateLimit-Policy");
            tooMany.removeHeader("RateLimit");
        }
        Optional.ofNullable(responses.getAPIResponse("403"))
                .ifPresent(response -> response.description("The request is refused."));
    }

    private static Stream<String> roles(SecurityRequirement requirement) {
        return requirement.getSchemes().values().stream().flatMap(List::stream);
    }
}
