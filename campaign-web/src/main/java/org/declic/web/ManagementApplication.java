package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.management.CampaignResource;
import org.declic.web.management.ConfigurationResource;
import org.declic.web.management.OutboxResource;
import org.declic.web.problem.ProblemMapper;
import org.declic.web.token.ManagementAccessFilter;

/** The management API: what the pages do, for programs. */
@ApplicationPath("api/v1")
public class ManagementApplication extends JsonApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ProblemMapper.class,
                ManagementAccessFilter.class,
                CampaignResource.class,
                ConfigurationResource.class,
                OutboxResource.class);
    }
}
