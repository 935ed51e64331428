package dev.debrief.platform.search;

/** Where a service reads the texts that are searched. A service has at most one. */
public interface SearchSource {

    /**
     * A SELECT of all texts under one id, which is its only parameter. It returns one text per row or column; NULL is
     * none. Without rows, the id is no longer found.
     */
    String textsSql();
}
