/** Drafts that two people change at the same time. */
@NullMarked
package org.declic.campaign.merge;

import org.jspecify.annotations.NullMarked;
