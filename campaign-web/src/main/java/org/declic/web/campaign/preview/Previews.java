package org.declic.web.campaign.preview;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The documents that the preview frames of a user show; the last few, for the session. */
@SessionScoped
public class Previews implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;

    private final Map<String, Preview> byKey = new LinkedHashMap<>();

    synchronized Optional<Preview> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public synchronized void keep(String key, Preview preview) {
        byKey.remove(key);
        byKey.put(key, preview);
        if (byKey.size() > MOST) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }
}
