package org.declic.delivery.email.mime;

import org.declic.shared.OneLineText;

/** Scans what users and callers supplied for header fields, before any message is built from it. */
final class HeaderScanner {

    private HeaderScanner() {}

    /**
     * Returns the value unchanged.
     *
     * @throws HeaderInjectionException if it is not {@linkplain OneLineText one line}
     */
    static String scan(String field, String value) {
        if (!OneLineText.isOneLine(value)) {
            throw new HeaderInjectionException(field);
        }
        return value;
    }
}
