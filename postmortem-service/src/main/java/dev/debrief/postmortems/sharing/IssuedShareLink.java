package dev.debrief.postmortems.sharing;

/** A share link with its token, which can be read only now. */
public record IssuedShareLink(SharedLink link, String token) {

    @Override
    public String toString() {
        return "IssuedShareLink[" + link.link().id() + "]";
    }
}
