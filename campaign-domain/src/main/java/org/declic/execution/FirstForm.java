package org.declic.execution;

import java.util.LinkedHashMap;
import java.util.Map;

/** Brings what servers wrote into the queues in version 1, where everything stood side by side, into the present form. */
public final class FirstForm {

    private FirstForm() {}

    /** An execution. */
    static Map<String, Object> execution(Map<String, Object> first) {
        Map<String, Object> present = message(first);
        present.put("fingerprint", first.get("bodyHash"));
        return present;
    }

    /** A message on its way to its recipient. */
    static Map<String, Object> message(Map<String, Object> first) {
        Map<String, Object> present = new LinkedHashMap<>(first);
        present.put("campaign", campaign(first));
        return present;
    }

    /** The message that an event is about. */
    public static Map<String, Object> reference(Map<String, Object> first) {
        Map<String, Object> present = some(first, "messageId", "executionId", "acceptedAt");
        present.put("campaign", campaign(first));
        present.put("identity", some(first, "namespace", "userId"));
        return present;
    }

    private static Map<String, Object> campaign(Map<String, Object> first) {
        return some(first, "sandboxId", "campaignId", "channel");
    }

    /** The fields of that name. */
    public static Map<String, Object> some(Map<String, Object> first, String... names) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (String name : names) {
            some.put(name, first.get(name));
        }
        return some;
    }
}
