package org.declic.node;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.declic.database.Schema;
import org.declic.profile.Profiles;
import org.declic.settings.Settings;
import org.declic.setup.Demo;
import org.declic.setup.Installation;

/**
 * Migrates the schema when the application starts, so that a database it cannot use fails the deployment, and makes what
 * a new installation needs.
 *
 * <p>An enterprise bean, because a CDI start event has no {@code java:app} names in an EAR. It also gives the
 * persistence context its name: a unit in the EAR's lib/ that no component refers to is not started at all.
 */
@PersistenceContext(name = "java:app/persistence/declic", unitName = "declic")
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApplicationStart {

    private static final Logger LOGGER = System.getLogger(ApplicationStart.class.getName());

    @Inject
    private Schema schema;

    @Inject
    private Profiles profiles;

    @Inject
    private Demo demo;

    @Inject
    private Installation installation;

    @PostConstruct
    void prepare() {
        schema.requireMigrated();
        completeProfiles();
        if (Settings.isOn("declic.demo")) {
            LOGGER.log(
                    Level.WARNING, "Demo mode: its passwords are public, keep it away from networks you do not trust");
            demo.prepare();
        } else {
            installation.firstStart().forEach(line -> LOGGER.log(Level.WARNING, line));
        }
    }

    /** Those that an older version has stored; part by part, so that a start that is cut off goes on with the next. */
    private void completeProfiles() {
        boolean more = profiles.completeNext();
        if (more) {
            LOGGER.log(Level.INFO, "Conditions learn the attributes of the stored profiles");
        }
        while (more) {
            more = profiles.completeNext();
        }
    }
}
