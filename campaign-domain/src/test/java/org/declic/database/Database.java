package org.declic.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A new database with the production schema and the production persistence unit, without a container.
 *
 * <p>{@link #transactional} stands in for the container's {@code @Transactional}: a call opens a transaction or joins the
 * one of its thread, and an exception rolls it back. One database of an engine is open at a time.
 */
public final class Database implements AutoCloseable {

    /** Dropping takes long: Derby waits for half a second, PostgreSQL writes a checkpoint. */
    private static final ExecutorService DROPS = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "database-drops");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("ThreadLocalUsage") // transactions of two databases are independent
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private final String name = Engine.newName();
    private final Engine engine;
    private final DataSource source;
    private final EntityManagerFactory factory;

    public Database(Engine engine) {
        this.engine = engine;
        this.source = engine.create(name);
        this.factory = EntityManagers.of(engine).on(source);
    }

    /** Where it runs. */
    public Engine engine() {
        return engine;
    }

    /** Connections to it. */
    public DataSource source() {
        return source;
    }

    /** The entity manager of the transaction that is running. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                Database.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> call(running().entities(), method, arguments));
    }

    /** {@code boundary} with a transaction around each of its methods. */
    @SuppressWarnings("unchecked")
    public <T> T transactional(T boundary) {
        return (T) ClientProxies.create(
                boundary.getClass(), (proxy, method, arguments) -> inTransaction(method, boundary, arguments));
    }

    /** Does {@code work} in a transaction of its own, or in the one of this thread. */
    public <T> T inTransaction(Supplier<T> work) {
        Transaction joined = current.get();
        return joined != null ? joined.take(work) : inNewTransaction(work);
    }

    private <T> T inNewTransaction(Supplier<T> work) {
        Transaction started = new Transaction(factory.createEntityManager(), new ArrayList<>());
        current.set(started);
        T result;
        try {
            result = started.take(work);
            started.commit();
        } finally {
            current.remove();
            started.end();
        }
        started.afterCommit().forEach(Runnable::run);
        return result;
    }

    /** Does {@code work} once the transaction has committed; at once when there is none. */
    public void afterCommit(Runnable work) {
        Transaction joined = current.get();
        if (joined == null) {
            work.run();
        } else {
            joined.afterCommit().add(work);
        }
    }

    /** The single value that {@code sql} reads. */
    public Object value(String sql) {
        return inTransaction(() -> entities().createNativeQuery(sql).getSingleResult());
    }

    /** How many rows a table has. */
    public long rows(String table) {
        return ((Number) value("select count(*) from " + table)).longValue();
    }

    @Override
    public void close() {
        engine.disconnect(name);
        DROPS.execute(() -> engine.drop(name));
    }

    private Transaction running() {
        Transaction joined = current.get();
        if (joined == null) {
            throw new IllegalStateException("No transaction is running");
        }
        return joined;
    }

    private @Nullable Object inTransaction(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return this.<@Nullable Object>inTransaction(() -> {
                try {
                    return call(target, method, arguments);
                } catch (Throwable e) {
                    throw new Thrown(e);
                }
            });
        } catch (Thrown e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Carries what a method throws through the transaction. */
    private static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Thrown(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause());
        }
    }

    private record Transaction(EntityManager entities, List<Runnable> afterCommit) {

        Transaction {
            entities.getTransaction().begin();
        }

        <T> T take(Supplier<T> work) {
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    entities.getTransaction().setRollbackOnly();
                }
            }
        }

        void commit() {
            entities.getTransaction().commit();
        }

        void end() {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
