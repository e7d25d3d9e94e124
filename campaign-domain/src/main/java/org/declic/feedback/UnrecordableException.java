package org.declic.feedback;

import java.sql.SQLException;
import org.declic.shared.DeclicException;

/** The database refuses the data themselves; trying later will not help. */
public class UnrecordableException extends DeclicException {

    private static final long serialVersionUID = 1L;

    UnrecordableException(SQLException cause) {
        super("The database refuses the data, SQLSTATE " + cause.getSQLState(), cause);
    }
}
