/** The difference between two versions of a campaign. */
@NullMarked
package org.declic.web.campaign.version;

import org.jspecify.annotations.NullMarked;
