package org.declic.web.http;

import java.util.Set;

/** Where a field of a campaign's draft stands in the JSON of the management API. */
final class DraftPointers {

    private static final Set<String> IN_CONTENT = Set.of("subject", "preheader", "html", "text");

    private DraftPointers() {}

    static String of(String field) {
        return IN_CONTENT.contains(field) ? "/content/" + field : "/" + field;
    }
}
