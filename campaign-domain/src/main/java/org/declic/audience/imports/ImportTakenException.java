package org.declic.audience.imports;

import org.declic.shared.DeclicException;

/** An import has been cancelled, or another node has read on: what was just done is undone. */
class ImportTakenException extends DeclicException {

    private static final long serialVersionUID = 1L;

    ImportTakenException(String importId) {
        super("The import " + importId + " is with somebody else");
    }
}
