package org.declic.delivery.email.mime;

/** A header value holds a line break or another control character, which could smuggle in headers or a body. */
public final class HeaderInjectionException extends UnsendableEmailException {

    private static final long serialVersionUID = 1;

    HeaderInjectionException(String field) {
        super("Control character in header field " + field);
    }
}
