package org.declic.system.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.system.ajo.Ajo;

/** The figures that a server tells at {@code /metrics}. */
public final class Figures {

    /** How many executions were accepted: what is not counted has queued nothing. */
    public static final String ACCEPTED = "declic_executions_accepted_total";

    private static final Pattern LABEL = Pattern.compile("([a-z]+)=([A-Za-z-]+)");

    private final URI address;
    private final Ajo client;

    /** @param root ends with a slash */
    public Figures(URI root) {
        address = root.resolve("metrics");
        client = new Ajo(root);
    }

    /** Counts triggers that were refused with that word in the type of their problem. */
    public static String refused(String word) {
        return "declic_triggers_refused_total{code=" + word + "}";
    }

    /**
     * The value in the lines of the Prometheus format, whichever labels the server adds.
     *
     * @param key the name, then those of the labels that matter
     */
    public double of(String key) {
        String name = key.replaceAll("\\{.*", "");
        StringBuilder line = new StringBuilder("(?m)^").append(name).append("\\{(?=[^}]*mp_scope=\"application\")");
        Matcher labels = LABEL.matcher(key);
        while (labels.find()) {
            line.append("(?=[^}]*%s=\"%s\")".formatted(labels.group(1), labels.group(2)));
        }
        Matcher value = Pattern.compile(line + "[^}]*\\} ([0-9.E+-]+)$")
                .matcher(client.send(HttpRequest.newBuilder(address)).text());
        if (!value.find()) {
            throw new AssertionError("No figure " + key);
        }
        return Double.parseDouble(value.group(1));
    }
}
