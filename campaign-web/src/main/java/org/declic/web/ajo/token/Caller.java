package org.declic.web.ajo.token;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.declic.access.Actor;
import org.declic.access.ApiClient;
import org.declic.shared.SandboxId;

/** The API client whose token a request carries. */
public record Caller(ApiClient client) implements Principal {

    /** Who calls; only below the paths that the access filters guard. */
    public static Caller of(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("No access filter guards this path");
    }

    /** The sandbox that the client acts in. */
    public SandboxId sandboxId() {
        return client.sandbox().id();
    }

    /** The client acting. */
    public Actor actor() {
        return client.actor();
    }

    @Override
    public String getName() {
        return client.id();
    }

    /** Makes this caller the identity of {@code request}. */
    void identify(ContainerRequestContext request) {
        request.setSecurityContext(context(request.getSecurityContext().isSecure()));
    }

    private SecurityContext context(boolean secure) {
        return new SecurityContext() {

            @Override
            public Principal getUserPrincipal() {
                return Caller.this;
            }

            @Override
            public boolean isUserInRole(String role) {
                return client.role().name().equals(role);
            }

            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public String getAuthenticationScheme() {
                return "Bearer";
            }
        };
    }
}
