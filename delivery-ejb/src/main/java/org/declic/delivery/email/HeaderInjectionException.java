package org.declic.delivery.email;

/** A header value holds a line break or another control character, which could smuggle in headers or a body. */
final class HeaderInjectionException extends UnsendableEmailException {

    private static final long serialVersionUID = 1;

    HeaderInjectionException(String field) {
        super("5.6.0", "Control character in header field " + field);
    }
}
