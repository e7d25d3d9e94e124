package org.declic.database;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The event {@link ChangeCounter.Advanced} of one node: observers hear of it after the commit. */
public final class Changes implements Event<ChangeCounter.Advanced> {

    private final List<Consumer<ChangeCounter.Advanced>> observers = new ArrayList<>();
    private final Database database;

    public Changes(Database database) {
        this.database = database;
    }

    /** Adds an observer. */
    public void observe(Consumer<ChangeCounter.Advanced> observer) {
        observers.add(observer);
    }

    @Override
    public void fire(ChangeCounter.Advanced event) {
        database.afterCommit(() -> observers.forEach(observer -> observer.accept(event)));
    }

    @Override
    public <U extends ChangeCounter.Advanced> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ChangeCounter.Advanced> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<ChangeCounter.Advanced> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ChangeCounter.Advanced> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ChangeCounter.Advanced> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
