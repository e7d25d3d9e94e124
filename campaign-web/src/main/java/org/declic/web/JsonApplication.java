package org.declic.web;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.declic.web.http.ProblemMapper;
import org.declic.web.http.RecordWriter;

/**
 * An application whose classes are listed, so that none answers below another's path, and that describes itself to nobody.
 * Its resources return records and throw problems; both are written here.
 */
public abstract class JsonApplication extends Application {

    /** The resources and filters. */
    abstract Set<Class<?>> listed();

    @Override
    public final Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(listed());
        classes.add(RecordWriter.class);
        classes.add(ProblemMapper.class);
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
