package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.declic.web.problem.ProblemMapper;
import org.declic.web.token.TokenResource;

/** Issues access tokens, below the path that Adobe's identity service has. */
@ApplicationPath("ims")
public class TokenApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, TokenResource.class);
    }
}
