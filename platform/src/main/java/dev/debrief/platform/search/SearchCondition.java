package dev.debrief.platform.search;

/**
 * The condition that an entity is found. Its parameter is {@link SearchQuery#toTsQuery}. As a subquery, the planner can
 * start from the search index for rare words, and from the order of the list for frequent ones.
 */
public final class SearchCondition {

    private SearchCondition() {}

    /** In HQL. @param id path of the id, such as {@code i.id} */
    public static String hql(String id, String parameter) {
        return id + " in (select found.id from SearchEntry found" + " where cast(sql('terms @@ cast(? as tsquery)', :"
                + parameter + ") as Boolean) = true)";
    }

    /** In SQL. @param id column of the id, such as {@code p.id} */
    public static String sql(String id, String parameter) {
        return id + " in (select found.id from search_index found where found.terms @@ cast(:" + parameter
                + " as tsquery))";
    }
}
