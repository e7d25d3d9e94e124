package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ApiClientsTest {

    private final Database database;
    private final ApiClients clients;
    private final ApiClient shop;

    ApiClientsTest(Database database) {
        this.database = database;
        DomainFixture domain = new DomainFixture(database);
        clients = domain.clients;
        shop = new ApiClient("shop", domain.sandbox("prod"), "Web shop", Role.MANAGER);
    }

    @Test
    void findsAClientWithItsSandboxAndRole() {
        clients.create(shop, "secret".toCharArray());

        assertThat(clients.find("shop")).contains(shop);
        assertThat(clients.find("SHOP")).isEmpty();
        assertThat(shop.actor()).isEqualTo(new Actor("shop", Role.MANAGER, Actor.Kind.CLIENT));
    }

    @Test
    void authenticatesWithTheRightSecretOnly() {
        clients.create(shop, "secret".toCharArray());

        assertThat(clients.authenticate("shop", "secret".toCharArray())).contains(shop);
        assertThat(clients.authenticate("shop", "wrong".toCharArray())).isEmpty();
        assertThat(clients.authenticate("nobody", "secret".toCharArray())).isEmpty();
    }

    @Test
    void neitherFindsNorAuthenticatesADeactivatedClient() {
        clients.create(shop, "secret".toCharArray());
        database.inTransaction(() -> database.entities()
                .createNativeQuery("update api_client set active = false")
                .executeUpdate());

        assertThat(clients.find("shop")).isEmpty();
        assertThat(clients.authenticate("shop", "secret".toCharArray())).isEmpty();
    }
}
