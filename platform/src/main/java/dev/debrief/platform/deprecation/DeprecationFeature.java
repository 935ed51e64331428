package dev.debrief.platform.deprecation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Adds the headers of {@link DeprecatedOperation}. */
@Provider
@Singleton
public class DeprecationFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        DeprecatedOperation deprecated = operation.getResourceMethod().getAnnotation(DeprecatedOperation.class);
        if (deprecated != null) {
            context.register(new Headers(deprecated));
        }
    }

    private static final class Headers implements ContainerResponseFilter {

        private final String deprecation;
        private final String sunset;
        private final String link;

        Headers(DeprecatedOperation deprecated) {
            this.deprecation = "@" + startOf(deprecated.since()).toEpochSecond();
            this.sunset = DateTimeFormatter.RFC_1123_DATE_TIME.format(startOf(deprecated.sunset()));
            this.link = "<" + deprecated.documentation() + ">; rel=\"deprecation\"; type=\"text/html\"";
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Deprecation", deprecation);
            response.getHeaders().putSingle("Sunset", sunset);
            response.getHeaders().add("Link", link);
        }

        private static ZonedDateTime startOf(String day) {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
        }
    }
}
