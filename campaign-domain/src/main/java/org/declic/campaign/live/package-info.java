/** Activated campaigns in memory: what accepting and delivering read instead of the database. */
@NullMarked
package org.declic.campaign.live;

import org.jspecify.annotations.NullMarked;
