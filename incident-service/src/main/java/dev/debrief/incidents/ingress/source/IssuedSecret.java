package dev.debrief.incidents.ingress.source;

/** A source with its new secret, which can be read only now. */
public record IssuedSecret(IngressSource source, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + source.key() + "]";
    }
}
