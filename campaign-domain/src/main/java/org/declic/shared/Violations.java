package org.declic.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a request, all at once: a JSON pointer or a name, and a message. Bounded in number and length. */
public final class Violations {

    private static final int MOST = 50;
    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_MESSAGE = 300;

    private final Map<String, String> messages = new LinkedHashMap<>();
    private int more;

    /** Adds one; of two at the same place the first stays. */
    public void add(String pointer, String message) {
        String place = Bounded.text(pointer, LONGEST_POINTER);
        if (messages.containsKey(place)) {
            return;
        }
        if (messages.size() < MOST) {
            messages.put(place, Bounded.text(message, LONGEST_MESSAGE));
        } else {
            more++;
        }
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Whether no more are kept, only counted. */
    public boolean isFull() {
        return messages.size() >= MOST;
    }

    /** Places and messages, in the order in which they were found. */
    public Map<String, String> messages() {
        Map<String, String> all = new LinkedHashMap<>(messages);
        if (more > 0) {
            all.put("more", more + " more violations");
        }
        return all;
    }
}
