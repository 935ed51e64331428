package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Removes schemas that nothing refers to, such as those that the other filters have replaced. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = UnusedSchemasFilter.LAST)
public class UnusedSchemasFilter implements OASFilter {

    static final int LAST = -100;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FilterUtil.applyFilter(new UnusedSchemaFilter(), document);
    }
}
