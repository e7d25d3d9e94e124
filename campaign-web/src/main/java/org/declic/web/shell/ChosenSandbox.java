package org.declic.web.shell;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sandbox that someone switched to in this session. */
@SessionScoped
class ChosenSandbox implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String id;

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    void choose(String sandboxId) {
        this.id = sandboxId;
    }
}
