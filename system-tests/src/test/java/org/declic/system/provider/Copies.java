package org.declic.system.provider;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each value is there. */
final class Copies {

    private Copies() {}

    static Map<String, Long> of(Collection<String> values) {
        return values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
