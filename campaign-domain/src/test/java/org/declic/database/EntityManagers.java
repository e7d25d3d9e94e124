package org.declic.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The production persistence unit on one engine; one factory serves all databases, because booting one is slow. */
final class EntityManagers {

    private static final Map<Engine, EntityManagers> ALL = new EnumMap<>(Engine.class);

    private final Engine engine;
    private @Nullable DataSource current;
    private @Nullable EntityManagerFactory factory;

    private EntityManagers(Engine engine) {
        this.engine = engine;
    }

    static synchronized EntityManagers of(Engine engine) {
        return ALL.computeIfAbsent(engine, EntityManagers::new);
    }

    /** The factory, from now on working on {@code database}. */
    synchronized EntityManagerFactory on(DataSource database) {
        current = database;
        if (factory == null) {
            factory = boot();
        }
        return factory;
    }

    private synchronized @Nullable DataSource current() {
        return current;
    }

    private EntityManagerFactory boot() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", currentDatabase());
        properties.put("eclipselink.logging.logger", "JavaLogger");
        properties.put("eclipselink.session-name", engine.name());
        return Persistence.createEntityManagerFactory("declic", properties);
    }

    private DataSource currentDatabase() {
        return (DataSource) Proxy.newProxyInstance(
                EntityManagers.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
