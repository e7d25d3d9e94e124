package org.declic.shared;

import java.sql.SQLException;

/** The database cannot be reached or answers with an error; trying later may help. */
public class DatabaseUnavailableException extends DeclicException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(SQLException cause) {
        super("The database is not available: " + cause.getMessage(), cause);
    }
}
