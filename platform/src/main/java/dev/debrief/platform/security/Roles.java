package dev.debrief.platform.security;

/** The roles of the token. Each higher one includes the lower: admin, approver, contributor, reader. */
public final class Roles {

    public static final String READER = "reader";
    public static final String CONTRIBUTOR = "contributor";
    public static final String APPROVER = "approver";
    public static final String ADMIN = "admin";

    /** For machines that report incidents; includes no other role. */
    public static final String INGEST = "ingest";

    private Roles() {}
}
