package dev.debrief.notifications.feed.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReadMarker", description = "Position up to which the feed was read", examples = """
                {"upTo": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d"}
                """)
record ReadMarkerRequest(
        @Schema(description = "Newest item that was read", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @NotNull UUID upTo) {}
