package dev.debrief.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathIdsTest {

    @ParameterizedTest
    @CsvSource({
        "endpoints, UUID of the endpoint",
        "deliveries, UUID of the delivery",
        "history-imports, UUID of the history import",
        "feed, UUID of the item of the feed"
    })
    void namesWhatACollectionContains(String collection, String description) {
        Parameter id = OASFactory.createParameter();

        PathIds.describe("/api/v1/" + collection + "/{id}/read", id);

        assertThat(id.getDescription()).isEqualTo(description);
    }
}
