package dev.debrief.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list, declared as a {@code @BeanParam} next to its filters. */
public record PageQuery(
        @Parameter(
                description = "Maximum number of items per page",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                format = "int32",
                                minimum = "1",
                                maximum = "" + Paging.MAX_LIMIT,
                                defaultValue = "" + Paging.DEFAULT_LIMIT))
        @QueryParam("limit")
        @Min(1) @Max(Paging.MAX_LIMIT) @Nullable Integer limit,

        @Parameter(description = "`nextCursor` of the previous page, with the same filters. Omit it for the first page")
        @QueryParam("cursor")
        @Nullable String cursor) {

    /** The query of a batch read: all items on one page, unless the caller asks for fewer. */
    public PageQuery forBatch() {
        return new PageQuery(limit == null ? Paging.MAX_LIMIT : limit, cursor);
    }
}
