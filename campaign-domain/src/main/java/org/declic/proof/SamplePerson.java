package org.declic.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An imagined or a stored recipient whose message is looked at.
 *
 * @param name what the author knows them by; empty if nothing tells
 */
public record SamplePerson(String name, Map<String, Object> profile, Map<String, Object> context) {

    public SamplePerson {
        profile = Collections.unmodifiableMap(new LinkedHashMap<>(profile));
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }
}
