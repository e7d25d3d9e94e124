package org.declic.settings;

import org.declic.shared.DeclicException;
import org.jspecify.annotations.Nullable;

/** A setting has a value that cannot be used; the message names both and is meant for the administrator. */
public class InvalidSettingException extends DeclicException {

    private static final long serialVersionUID = 1L;

    InvalidSettingException(String name, String value, String problem, @Nullable Throwable cause) {
        super("Setting " + name + "=" + value + " " + problem, cause);
    }
}
