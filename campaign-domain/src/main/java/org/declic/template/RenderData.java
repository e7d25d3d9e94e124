package org.declic.template;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a template may show about one recipient: values as parsed from JSON, that is maps, lists, strings, numbers,
 * booleans and null. Anything else in there is treated as absent.
 *
 * @param profile the recipient's attributes, {@code $profile} in a template
 * @param context the data of the request, {@code $context} in a template
 * @param links addresses of ours for this message, {@code $links} in a template
 * @param clock tells {@code $date.now()}
 */
public record RenderData(
        Map<String, Object> profile, Map<String, Object> context, Map<String, Object> links, Clock clock) {

    /** Below {@code $links}: where the recipient unsubscribes. */
    public static final String UNSUBSCRIBE = "unsubscribe";

    /** Below {@code $links}: where an email is shown as a page. */
    public static final String MIRROR = "mirror";

    /** Copies the maps, not what they hold; the caller leaves that alone while it is rendered. */
    public RenderData {
        profile = Collections.unmodifiableMap(new LinkedHashMap<>(profile));
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        links = Map.copyOf(links);
    }

    /** At the present time. */
    public RenderData(Map<String, Object> profile, Map<String, Object> context, Map<String, Object> links) {
        this(profile, context, links, Clock.systemUTC());
    }

    /** Without links. */
    public RenderData(Map<String, Object> profile, Map<String, Object> context) {
        this(profile, context, Map.of());
    }

    /** The same at another time: a message rendered again, for its page or a retry, is to come out the same. */
    public RenderData at(Instant time) {
        return new RenderData(profile, context, links, Clock.fixed(time, ZoneOffset.UTC));
    }
}
