/** When a campaign is live: times and zones as authors type and read them. */
@NullMarked
package org.declic.web.campaign.schedule;

import org.jspecify.annotations.NullMarked;
