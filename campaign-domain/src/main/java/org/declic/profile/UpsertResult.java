package org.declic.profile;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declic.shared.DeclicException;
import org.jspecify.annotations.Nullable;

/** What became of one of many profiles: it was written, or there is a reason why not. */
public final class UpsertResult {

    private final @Nullable UpsertedProfile written;
    private final @Nullable RuntimeException failure;

    private UpsertResult(@Nullable UpsertedProfile written, @Nullable RuntimeException failure) {
        this.written = written;
        this.failure = failure;
    }

    /** The result of {@code upsert}, whose refusal fails nothing else. */
    static UpsertResult of(Supplier<UpsertedProfile> upsert) {
        try {
            return new UpsertResult(upsert.get(), null);
        } catch (DeclicException e) {
            return failed(e);
        }
    }

    static UpsertResult failed(RuntimeException failure) {
        return new UpsertResult(null, failure);
    }

    /** What {@code written} makes of the profile, or {@code failed} of the failure. */
    public <T> T match(Function<UpsertedProfile, T> written, Function<RuntimeException, T> failed) {
        if (this.written != null) {
            return written.apply(this.written);
        }
        return failed.apply(Objects.requireNonNull(failure));
    }
}
