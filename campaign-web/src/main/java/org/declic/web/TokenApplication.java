package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.ajo.token.TokenResource;
import org.declic.web.http.ProblemMapper;

/** Issues access tokens, below the path that Adobe's identity service has. */
@ApplicationPath("ims")
public class TokenApplication extends JsonApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, TokenResource.class);
    }
}
