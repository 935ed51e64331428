package dev.debrief.notifications.endpoint;

/** An endpoint with the secret it has just got: the only moment at which the secret can be read. */
public record IssuedSecret(Endpoint endpoint, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + endpoint.name() + "]";
    }
}
