package org.declic.system.server;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.system.ajo.RawCall;

/** The figures that a server tells at {@code /metrics}. */
public final class Figures {

    /** How many executions were accepted: what is not counted has queued nothing. */
    public static final String ACCEPTED = "declic_executions_accepted_total";

    private static final Pattern LABEL = Pattern.compile("([a-z]+)=([A-Za-z-]+)");

    private final URI root;

    /** @param root ends with a slash */
    public Figures(URI root) {
        this.root = root;
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
                .matcher(new RawCall("GET /metrics", Map.of(), "").send(root).text());
        if (!value.find()) {
            throw new AssertionError("No figure " + key);
        }
        return Double.parseDouble(value.group(1));
    }
}
