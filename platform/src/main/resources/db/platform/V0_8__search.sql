-- What is found by which terms. A row belongs to an entity of the service with the same id and is written in the
-- transaction that changes its texts. The terms are computed in Java, so that they do not depend on the locale of the
-- database; PostgreSQL only compares them.
CREATE TABLE search_index (
    id          uuid     PRIMARY KEY,
    terms       tsvector NOT NULL,
    -- Of the texts that the terms were computed from: without a change of these, the row stays as it is.
    text_digest bytea    NOT NULL
);
-- The list of pending entries is short, because every search reads it and some change has to clear it up. Without one, each
-- term of a text would be inserted separately, which took a quarter of PostgreSQL's time for a new incident.
CREATE INDEX search_index_terms ON search_index USING gin (terms) WITH (gin_pending_list_limit = 128);
-- The ids of matches, from the index whatever the planner believes: it does not know that reading terms to compare them
-- is expensive, and would rather scan the table for frequent words.
CREATE FUNCTION find_in_search_index(query tsquery, max_results integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SET enable_seqscan = off
    AS $$ SELECT id FROM search_index WHERE terms @@ query LIMIT max_results $$;
