package dev.debrief.platform.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the roles that a role includes, so that operations declare only the lowest one. */
final class RoleHierarchy {

    private static final List<String> FROM_HIGHEST =
            List.of(Roles.ADMIN, Roles.APPROVER, Roles.CONTRIBUTOR, Roles.READER);

    private RoleHierarchy() {}

    static Set<String> expand(Set<String> roles) {
        Set<String> expanded = new HashSet<>(roles);
        for (int i = 0; i < FROM_HIGHEST.size(); i++) {
            if (roles.contains(FROM_HIGHEST.get(i))) {
                expanded.addAll(FROM_HIGHEST.subList(i, FROM_HIGHEST.size()));
            }
        }
        return expanded;
    }
}
