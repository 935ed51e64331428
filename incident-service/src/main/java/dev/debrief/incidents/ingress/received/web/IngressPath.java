package dev.debrief.incidents.ingress.received.web;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of a delivery whose sender can only be given a URL. */
record IngressPath(
        @Parameter(description = "Key of the source", example = "opsgenie") @PathParam("sourceKey")
        String sourceKey,

        @Parameter(description = "Secret of the source", example = "8f742231b10e8888abcd99yyyzzz85a5")
        @PathParam("secret")
        String secret) {

    @Override
    public String toString() {
        return "IngressPath[" + sourceKey + "]";
    }
}
