package org.declic.shared;

/** There is nothing of that kind with that id in the sandbox. */
public class NotFoundException extends DeclicException {

    private static final long serialVersionUID = 1L;

    /** @param kind a word of the glossary, such as {@code campaign} */
    public NotFoundException(String kind, String id) {
        super("No " + kind + " " + id);
    }

    @Override
    public String code() {
        return "not-found";
    }
}
