package dev.debrief.postmortems.sharing;

/** A share link as it is now. */
public record SharedLink(ShareLink link, ShareLinkStatus status) {}
