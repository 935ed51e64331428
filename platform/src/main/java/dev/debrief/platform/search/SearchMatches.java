package dev.debrief.platform.search;

import java.util.List;
import java.util.UUID;

/**
 * What a search found, as a condition of a list. A few matches are a set of ids. Of many, the list itself looks for the
 * first ones in its order, which takes few looks because many match. The planner cannot decide that: it knows nothing
 * about parts of words.
 */
public final class SearchMatches {

    private final boolean many;
    private final Object parameter;

    private SearchMatches(boolean many, Object parameter) {
        this.many = many;
        this.parameter = parameter;
    }

    /** An array, because PostgreSQL would read a text anew for each row that it compares. */
    static SearchMatches few(List<UUID> ids) {
        return new SearchMatches(false, ids.toArray(UUID[]::new));
    }

    static SearchMatches many(String tsQuery) {
        return new SearchMatches(true, tsQuery);
    }

    /** A condition in HQL. @param id path of the id, such as {@code i.id} @param name of its one parameter */
    public String hql(String id, String name) {
        return many
                ? "cast(sql('(select found.terms @@ cast(? as tsquery) from search_index found where found.id = ?)', :"
                        + name + ", " + id + ") as Boolean) = true"
                : "cast(sql('? = any(cast(? as uuid[]))', " + id + ", :" + name + ") as Boolean) = true";
    }

    /** A condition in SQL. @param id column of the id, such as {@code p.id} @param name of its one parameter */
    public String sql(String id, String name) {
        return many
                ? "(select found.terms @@ cast(:" + name + " as tsquery) from search_index found where found.id = " + id
                        + ")"
                : id + " = any(cast(:" + name + " as uuid[]))";
    }

    /** The value of the parameter. */
    public Object parameter() {
        return parameter;
    }
}
