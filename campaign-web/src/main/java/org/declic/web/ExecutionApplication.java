package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.execution.UnitaryStatusResource;
import org.declic.web.problem.ProblemMapper;
import org.declic.web.token.ExecutionAccessFilter;
import org.declic.web.trigger.HealthResource;
import org.declic.web.trigger.UnitaryExecutionResource;

/** The API that is compatible with Adobe Journey Optimizer's Interactive Message Execution API. */
@ApplicationPath("ajo")
public class ExecutionApplication extends JsonApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ProblemMapper.class,
                ExecutionAccessFilter.class,
                UnitaryExecutionResource.class,
                UnitaryStatusResource.class,
                HealthResource.class);
    }
}
