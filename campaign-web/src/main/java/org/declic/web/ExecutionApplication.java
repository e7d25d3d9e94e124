package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.ajo.audience.AudienceExecutionResource;
import org.declic.web.ajo.audience.ScheduleResource;
import org.declic.web.ajo.status.ExecutionStatusResource;
import org.declic.web.ajo.suppression.SuppressionResource;
import org.declic.web.ajo.suppression.UploadResource;
import org.declic.web.ajo.token.ExecutionAccessFilter;
import org.declic.web.health.HealthResource;

/**
 * The API that is compatible with Adobe Journey Optimizer's Interactive Message Execution and Suppression APIs, but for the trigger itself,
 * which is {@link org.declic.web.ajo.trigger.UnitaryTriggerServlet}.
 */
@ApplicationPath("ajo")
public class ExecutionApplication extends JsonApplication {

    @Override
    Set<Class<?>> listed() {
        return Set.of(
                AudienceExecutionResource.class,
                ExecutionAccessFilter.class,
                ExecutionStatusResource.class,
                HealthResource.class,
                ScheduleResource.class,
                SuppressionResource.class,
                UploadResource.class);
    }
}
