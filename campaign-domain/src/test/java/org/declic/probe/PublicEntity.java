package org.declic.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks {@code ENTITIES_STAY_IN_THEIR_PACKAGE}. */
@Entity
public class PublicEntity {

    @Id
    int id;
}
