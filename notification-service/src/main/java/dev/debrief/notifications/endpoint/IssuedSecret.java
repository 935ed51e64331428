package dev.debrief.notifications.endpoint;

/** An endpoint with its new secret, which can be read only now. */
public record IssuedSecret(Endpoint endpoint, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + endpoint.name() + "]";
    }
}
