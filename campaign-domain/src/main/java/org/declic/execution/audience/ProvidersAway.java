package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** Which providers take nothing at the moment, as the deliveries of this node see it. */
@ApplicationScoped
public class ProvidersAway {

    private volatile Predicate<String> deliveries = configurationId -> false;

    /** The deliveries tell by it whether the provider of a channel configuration takes no marketing. */
    public void tell(Predicate<String> away) {
        deliveries = away;
    }

    boolean isAway(String configurationId) {
        return deliveries.test(configurationId);
    }
}
