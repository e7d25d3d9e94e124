package org.declic.delivery.email.mime;

/** Scans what users and callers supplied for header fields, before any message is built from it. */
final class HeaderScanner {

    private HeaderScanner() {}

    /**
     * Returns the value unchanged.
     *
     * @throws HeaderInjectionException if it holds a line break, another control character or half a surrogate pair
     */
    static String scan(String field, String value) {
        if (value.codePoints().anyMatch(HeaderScanner::isForbidden)) {
            throw new HeaderInjectionException(field);
        }
        return value;
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
