package org.declic.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The event {@link Revision.Advanced} of one node: observers hear of it after the commit. */
public final class Changes implements Event<Revision.Advanced> {

    private final List<Consumer<Revision.Advanced>> observers = new ArrayList<>();
    private final Database database;

    public Changes(Database database) {
        this.database = database;
    }

    /** Adds an observer. */
    public void observe(Consumer<Revision.Advanced> observer) {
        observers.add(observer);
    }

    @Override
    public void fire(Revision.Advanced event) {
        database.afterCommit(() -> observers.forEach(observer -> observer.accept(event)));
    }

    @Override
    public <U extends Revision.Advanced> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Revision.Advanced> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<Revision.Advanced> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Revision.Advanced> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Revision.Advanced> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
