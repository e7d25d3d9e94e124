package org.declic.probe;

import jakarta.ws.rs.core.Response;

/** Breaks {@code DOMAIN_KNOWS_NO_TRANSPORT}. */
class Speaker {

    int status(Response response) {
        return response.getStatus();
    }
}
