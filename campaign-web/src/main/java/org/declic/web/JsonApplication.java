package org.declic.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/** An application whose classes are listed, so that none answers below another's path, and that describes itself to nobody. */
public abstract class JsonApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
