package dev.debrief.incidents.ingress.received.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IngressReceipt", description = "A delivery that is stored")
record ReceiptView(
        @Schema(
                description = "Id of the delivery; of a repetition, that of the first one",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id) {}
