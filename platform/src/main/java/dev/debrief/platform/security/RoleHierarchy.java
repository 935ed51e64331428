package dev.debrief.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the roles that a role includes, so that operations declare only the lowest one. */
@ApplicationScoped
class RoleHierarchy implements SecurityIdentityAugmentor {

    private static final List<String> FROM_HIGHEST =
            List.of(Roles.ADMIN, Roles.APPROVER, Roles.CONTRIBUTOR, Roles.READER);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : withIncludedRoles(identity));
    }

    private static SecurityIdentity withIncludedRoles(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(expand(identity.getRoles()))
                .build();
    }

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
