package org.declic.web.health;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** What is said of a part of the server. Never more than its state: everyone may ask. */
final class Part {

    private Part() {}

    static HealthCheckResponse up(String name) {
        return new HealthCheckResponse(name, Status.UP, Optional.empty());
    }

    static HealthCheckResponse of(String name, boolean well) {
        return new HealthCheckResponse(name, well ? Status.UP : Status.DOWN, Optional.empty());
    }

    static HealthCheckResponse of(String name, boolean well, Map<String, Object> data) {
        return new HealthCheckResponse(name, well ? Status.UP : Status.DOWN, Optional.of(data));
    }
}
