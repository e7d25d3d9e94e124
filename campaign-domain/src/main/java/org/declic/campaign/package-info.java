/** Campaigns: authoring, life cycle, review, and the live versions that calls and deliveries use. */
@NullMarked
package org.declic.campaign;

import org.jspecify.annotations.NullMarked;
