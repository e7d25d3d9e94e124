package org.declic.content;
/** Stand-in. */
public class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenderingException(String m) {
        super(m);
    }
}
