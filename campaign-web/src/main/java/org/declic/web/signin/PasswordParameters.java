package org.declic.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.declic.access.PasswordHashing;

/** The parameters of {@link PasswordHashing}, as the definition of the identity store wants them. */
@Named
@ApplicationScoped
public class PasswordParameters {

    /** Each as {@code name=value}. */
    public String[] getValues() {
        return PasswordHashing.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .toArray(String[]::new);
    }
}
