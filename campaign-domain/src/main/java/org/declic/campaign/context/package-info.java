/** What calls carry for a campaign, as its author declares it, and what contents ask for beyond that. */
@NullMarked
package org.declic.campaign.context;

import org.jspecify.annotations.NullMarked;
