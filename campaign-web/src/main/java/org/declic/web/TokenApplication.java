package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.ajo.token.TokenResource;

/** Issues access tokens, below the path that Adobe's identity service has. */
@ApplicationPath("ims")
public class TokenApplication extends JsonApplication {

    @Override
    Set<Class<?>> listed() {
        return Set.of(TokenResource.class);
    }
}
